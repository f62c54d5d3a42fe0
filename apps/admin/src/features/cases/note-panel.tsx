import { Button, Group, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCan } from '../../app/use-can.ts';
import { Panel, PanelNote, PanelRow } from '../../ui/panel.tsx';
import { CopyText } from './copy-text.tsx';
import { NoteFindings } from './note-findings.tsx';
import classes from './note-panel.module.css';
import type { NoteDraft } from './use-note-draft.ts';
import { WordCount } from './word-count.tsx';

/** The text that goes into the form, and the way to it through the menu. */
export function NotePanel({ draft }: { readonly draft: NoteDraft }) {
  const { t } = useTranslation();
  const canReveal = useCan('identifiers.reveal');
  const { composed, menuPaths, text } = draft;
  const isEdited = text !== composed.text;

  return (
    <Panel title={t('note.title')}>
      {menuPaths.map((path, index) => (
        <PanelRow key={path.join()}>
          <div className={classes['path']}>
            <span>
              <small>{t(index === 0 ? 'note.menuPath' : 'note.otherPath')}</small>
              {path.join(' › ')}
            </span>
            <CopyText value={path.join(' › ')} label={t('note.copyPath')} />
          </div>
        </PanelRow>
      ))}
      <PanelRow>
        <Textarea
          label={t('note.text')}
          lang="pt"
          autosize
          minRows={5}
          maxRows={18}
          maxLength={20_000}
          value={text}
          readOnly={composed.isMasked}
          onChange={(event) => draft.setText(event.currentTarget.value)}
          description={<WordCount text={text} limit={composed.maxWords} />}
          inputWrapperOrder={['label', 'input', 'description']}
        />
        <NoteFindings composed={composed} text={text} />
        {composed.isMasked ? (
          canReveal && (
            <>
              <p className={classes['hint']}>{t('note.masked')}</p>
              <Button size="xs" loading={draft.isRevealing} onClick={draft.reveal}>
                {t('note.reveal')}
              </Button>
            </>
          )
        ) : (
          <Group gap={6} mt={8}>
            <CopyText value={text} label={t('note.copyText')} />
            {isEdited && (
              <Button variant="subtle" size="xs" onClick={() => draft.setText(undefined)}>
                {t('note.restore')}
              </Button>
            )}
          </Group>
        )}
      </PanelRow>
      {!composed.isMasked && <PanelNote>{t('note.goesAlong')}</PanelNote>}
    </Panel>
  );
}
