import { html } from 'hono/html';
import type { SignInChoice } from './accounts.js';

/** One list and one button: no password, since nobody here is real. */
export const signInPage = (uid: string, choices: readonly SignInChoice[]) => html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>Sign in to the sandbox</title>
    <style>
      body { font: 1.125rem/1.5 sans-serif; max-width: 32rem; margin: 4rem auto; padding: 0 1rem; }
      select, button { font: inherit; padding: 0.5rem; width: 100%; margin: 0.25rem 0 1rem; }
    </style>
  </head>
  <body>
    <main>
      <h1>Who are you?</h1>
      <form method="post" action="/interaction/${uid}">
        <label for="account">Role or person</label>
        <select id="account" name="account">
          ${choices.map(({ account, text }) => html`<option value="${account}">${text}</option>`)}
        </select>
        <button type="submit">Sign in</button>
      </form>
    </main>
  </body>
</html>`;
