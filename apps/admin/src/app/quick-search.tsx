import { TextInput } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/icon.tsx';
import classes from './quick-search.module.css';

/** From anywhere to a person's cases: Ctrl+K or "/", words, Enter. */
export function QuickSearch() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const focus = () => input.current?.focus();
  useHotkeys([
    ['mod+K', focus],
    ['/', focus],
  ]);

  return (
    <form
      role="search"
      className={classes['search']}
      onSubmit={(event) => {
        event.preventDefault();
        const q = text.trim();
        void navigate({ to: '/casos', search: { ...(q && { q }), estado: 'all' } });
        setText('');
        input.current?.blur();
      }}
    >
      <TextInput
        ref={input}
        size="xs"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        placeholder={t('app.search')}
        aria-label={t('app.searchLabel')}
        leftSection={<Icon name="search" size={15} />}
        rightSection={<kbd className={classes['key']}>/</kbd>}
        type="search"
        name="procura"
        autoComplete="off"
      />
    </form>
  );
}
