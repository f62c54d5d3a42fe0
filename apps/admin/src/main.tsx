import '@mantine/core/styles.layer.css';
import '@mantine/dates/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import './app/i18n.ts';
import './app/styles.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { announceStyleNonce } from './app/style-nonce.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

announceStyleNonce();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
