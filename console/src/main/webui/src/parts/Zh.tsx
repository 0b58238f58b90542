import { useLanguage } from '../words/language';

type Props = {
  children?: string | null;
  /** The sentence of the page around it. */
  around?: (text: string) => string;
};

/** Words that exist in Chinese only, such as an article of a law: read aloud and set as Chinese. */
export function Zh({ children, around }: Props) {
  const { language } = useLanguage();
  if (!children) return null;
  const sentence = around ? around(children) : children;
  if (language === 'zh') return <>{sentence}</>;
  const at = sentence.indexOf(children);
  return (
    <>
      {sentence.slice(0, at)}
      <span lang="zh-CN">{children}</span>
      {sentence.slice(at + children.length)}
    </>
  );
}
