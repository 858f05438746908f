import './withoutEval.js';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { Page } from './shell/Page.js';
import { SignInGate } from './signIn/SignInGate.js';
import { LanguageProvider } from './texts/LanguageProvider.js';
import './design/index.css';

/** Ten seconds: the curve's readings are asked for by day, and yesterday's is of no use. */
const keptMs = 10_000;
const client = new QueryClient({ defaultOptions: { queries: { gcTime: keptMs } } });
const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

createRoot(root).render(
  <QueryClientProvider client={client}>
    <LanguageProvider>
      <SignInGate>
        <Page />
      </SignInGate>
    </LanguageProvider>
  </QueryClientProvider>,
);
