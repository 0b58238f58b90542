import { ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import type { ReactNode } from 'react';
import { useLanguage } from '../words/language';

/** Colours that keep their contrast, and the words of the widgets in the language chosen. */
export function Look({ children }: { children: ReactNode }) {
  const { language } = useLanguage();
  return (
    <ConfigProvider
      locale={language === 'zh' ? zhCN : enUS}
      button={{ autoInsertSpace: false }}
      theme={{
        token: {
          colorPrimary: '#0b5cad',
          colorLink: '#0b5cad',
          colorLinkHover: '#0b3a6b',
          colorError: '#c0271b',
          colorTextSecondary: '#4a5566',
          colorTextTertiary: '#5b6675',
          colorTextPlaceholder: '#6b7583',
          colorTextDescription: '#4a5566',
          borderRadius: 6,
          fontFamily:
            '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "WenQuanYi Micro Hei",' +
            ' system-ui, sans-serif',
        },
      }}
    >
      {children}
    </ConfigProvider>
  );
}
