import type { ThemeConfig } from 'antd';

/**
 * antd in the colours of base.css: calm, dense, square. Text keeps a contrast of at least 4.5 : 1; red is left to what
 * is late, so a refused field is amber.
 */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#1a5c9e',
    colorLink: '#1a5c9e',
    colorText: '#1d2733',
    colorTextSecondary: '#566373',
    colorTextTertiary: '#566373',
    colorTextDescription: '#566373',
    colorTextPlaceholder: '#6b7684',
    colorBorder: '#c3ccd6',
    colorBorderSecondary: '#dbe1e8',
    colorBgLayout: '#f4f6f9',
    colorError: '#b42318',
    colorWarning: '#8a5a00',
    colorSuccess: '#1f6f43',
    borderRadius: 4,
    fontSize: 14,
    fontFamily: 'var(--letters)',
    motionDurationMid: '0.1s',
    motionDurationSlow: '0.15s',
  },
  components: {
    Table: { cellPaddingBlock: 7, cellPaddingInline: 10, headerBg: '#eef2f6', headerSplitColor: '#dbe1e8' },
    Form: { itemMarginBottom: 16, verticalLabelPadding: '0 0 4px' },
    Tree: { nodeSelectedBg: '#e6eff8', nodeSelectedColor: '#1a5c9e', nodeHoverBg: '#f4f6f9' },
  },
};
