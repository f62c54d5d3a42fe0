import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

const azulejo: MantineColorsTuple = [
  '#eef4fc',
  '#dbe7f6',
  '#b6cfec',
  '#8cb3e0',
  '#5f93d0',
  '#3a76be',
  '#2764aa',
  '#1d5597',
  '#17467f',
  '#113562',
];

const field = { styles: { label: { marginBottom: 3, fontSize: 13, fontWeight: 550 } } } as const;

/** Dense and calm: small radii, one blue, and every stronger colour kept for deadlines. */
export const theme = createTheme({
  primaryColor: 'azulejo',
  primaryShade: 7,
  colors: { azulejo },
  fontFamily:
    "Inter, 'Segoe UI', system-ui, -apple-system, 'Helvetica Neue', 'Liberation Sans', Arial, sans-serif",
  fontFamilyMonospace: 'var(--mono)',
  fontSizes: { xs: '12px', sm: '14px', md: '15px', lg: '17px', xl: '20px' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  components: {
    TextInput: { defaultProps: field },
    PasswordInput: { defaultProps: field },
    Select: { defaultProps: { ...field, comboboxProps: { shadow: 'md' } } },
    Textarea: { defaultProps: field },
    NumberInput: { defaultProps: field },
    DateInput: { defaultProps: field },
    // The colour of the sign says how grave it is; yellow and orange words could not be read on their own ground.
    Alert: { defaultProps: { styles: { title: { color: 'var(--ink)' } } } },
    Modal: {
      defaultProps: { styles: { title: { fontSize: 17, fontWeight: 650 } }, padding: 'lg' },
    },
    Drawer: { defaultProps: { styles: { title: { fontSize: 18, fontWeight: 650 } } } },
    Button: { defaultProps: { size: 'sm' }, styles: { label: { fontWeight: 500 } } },
  },
});

/** Mantine's own greys for hints and placeholders are too faint for WCAG AA. */
export const legibleGreys: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#5a6577',
    '--mantine-color-placeholder': '#687386',
    '--mantine-color-error': '#b3261e',
  },
  dark: {},
});
