import { defaultPolicy, exampleValues, noticeKinds, renderNotice } from '@overgang/domain';
import { noticeHtml } from './noticeHtml.js';

test.each(noticeKinds)(
  '%s as HTML names its language, has one heading in a main landmark, and black on white',
  (kind) => {
    const html = noticeHtml(renderNotice(kind, 'en', exampleValues, defaultPolicy.phones), 'en');
    expect(html).toMatch(/^<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"\/><title>./);
    expect(html).toMatch(/<main><h1>[^<]+<\/h1>(<p>[^<]+<\/p>)+<\/main>/);
    expect(html.match(/<h1>/g)).toHaveLength(1);
    expect(html).toContain('color:#000;background:#fff');
  },
);
