import { useTranslation } from 'react-i18next';
import type { RebasePreview } from '../../api/types.ts';

/** The heading of cases that follow the same version, of the procedure and of what the firm adds. */
export function FromVersion(props: { readonly from: RebasePreview['to'] }) {
  const { t } = useTranslation();
  const { version, overlayVersion } = props.from;

  return (
    <h3>
      {overlayVersion === null
        ? t('procedures.fromVersion', { version })
        : t('procedures.fromOwn', { version, own: overlayVersion })}
    </h3>
  );
}
