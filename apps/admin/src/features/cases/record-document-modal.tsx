import { Modal, Select, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { recordDocument } from '../../api/documents.ts';
import type { Checklist, NewDocument, StoredFile } from '../../api/types.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { fieldErrors } from '../../ui/field-errors.ts';
import { FormButtons } from '../../ui/form-buttons.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { useLocale } from '../../ui/use-locale.ts';

type Closing = { readonly onClose: () => void };
type Asked = { readonly caseId: string; readonly file: StoredFile; readonly checklist: Checklist };

/** Which document a file is, and its dates. */
export function RecordDocumentModal(
  props: Closing & {
    readonly caseId: string;
    readonly file: StoredFile | undefined;
    readonly checklist: Checklist | undefined;
  },
) {
  const { t } = useTranslation();
  const { caseId, file, checklist, onClose } = props;

  return (
    <Modal
      opened={file !== undefined && checklist !== undefined}
      onClose={onClose}
      title={t('documents.sayTitle')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      {file && checklist && <RecordForm key={file.id} {...{ caseId, file, checklist, onClose }} />}
    </Modal>
  );
}

function RecordForm({ caseId, file, checklist, onClose }: Asked & Closing) {
  const { t } = useTranslation();
  const locale = useLocale();
  const queryClient = useQueryClient();
  const asked = checklist.lines.flatMap(({ choices }) => choices);
  const choices = [...asked, ...checklist.others];
  const form = useForm<{
    document: string | null;
    issuedOn: string | null;
    expiresOn: string | null;
  }>({
    initialValues: { document: null, issuedOn: null, expiresOn: null },
    validate: { document: (document) => (document ? null : t('problems.required')) },
  });
  const chosen = choices.find(({ document }) => document === form.values.document);
  const saving = useMutation({
    mutationFn: (body: NewDocument) => recordDocument(caseId, body),
    meta: { success: t('documents.saved'), isShownInPlace: true },
    onSuccess: async () => {
      onClose();
      await queryClient.invalidateQueries({ queryKey: ['cases', caseId] });
    },
    onError: (error) => form.setErrors(fieldErrors(error, t)),
  });
  const save = form.onSubmit(({ issuedOn, expiresOn }) => {
    if (!chosen) return;
    saving.mutate({
      fileId: file.id,
      document: chosen.document,
      ...(issuedOn && { issuedOn }),
      ...(expiresOn && chosen.needsExpiry && { expiresOn }),
    });
  });
  const options = (from: typeof choices) => {
    const unique = new Map(from.map((each) => [each.document, each.name[locale]]));

    return [...unique].map(([value, label]) => ({ value, label }));
  };

  return (
    <form noValidate onSubmit={save}>
      <Text fw={620} mb="sm">
        {file.name}
      </Text>
      <Select
        label={t('documents.which')}
        placeholder={t('documents.choose')}
        searchable
        data-autofocus
        data={[
          { group: t('documents.asked'), items: options(asked) },
          { group: t('documents.others'), items: options(checklist.others) },
        ]}
        {...form.getInputProps('document')}
      />
      <DayInput
        label={t('documents.issuedOn')}
        description={chosen?.needsIssue ? t('documents.issuedHint') : undefined}
        mt="sm"
        {...form.getInputProps('issuedOn')}
      />
      {chosen?.needsExpiry && (
        <DayInput label={t('documents.expiresOn')} mt="sm" {...form.getInputProps('expiresOn')} />
      )}
      <FormProblem error={saving.error} />
      <FormButtons submit={t('documents.save')} isPending={saving.isPending} onCancel={onClose} />
    </form>
  );
}
