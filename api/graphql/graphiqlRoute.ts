import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import type { Route } from '../server/exchange.js';

/** The query page for developers, whole in one answer: it loads nothing from elsewhere. Not there in production. */
export function graphiqlRoute(): Route {
  const page = renderGraphiQL({ title: 'Overgang', endpoint: '/graphql' });
  return {
    name: 'graphiql',
    methods: ['GET'],
    path: /^\/graphql$/,
    answer: async ({ response }) => {
      response.writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'x-frame-options': 'DENY',
      });
      response.end(page);
    },
  };
}
