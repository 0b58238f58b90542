import { Button, Checkbox, DatePicker, Form, Input, InputNumber, Select } from 'antd';
import { address } from '../../api/client';
import { useDirectory } from '../../api/directory';
import { useAnswer } from '../../api/useAnswer';
import type { CaseView, Proposal } from '@services/mediation';
import { useLanguage, useWords } from '../../words/language';
import * as lists from '../../words/mediation';
import type { Field } from './steps';
import { usePartyName, useWord } from './words';
import { PlaceChoice } from '../../parts/PlaceChoice';
import { Zh } from '../../parts/Zh';

type Props = { field: Field; subject?: CaseView };
const LONGEST = 2000;

/** One thing asked for, as the widget that fits it. */
export function Asked({ field, subject }: Props) {
  const t = useWords();
  const label = t(field.label);
  if (field.kind === 'flag') {
    return (
      <Form.Item name={field.name} valuePropName="checked">
        <Checkbox>{label}</Checkbox>
      </Form.Item>
    );
  }
  if (field.kind === 'clauses') return <Clauses name={field.name} label={label} />;
  if (field.kind === 'instalments') return <Instalments name={field.name} label={label} />;
  const note = ['area', 'lines'].includes(field.kind) ? t('ask.noPerson') : undefined;
  return (
    <Form.Item
      name={field.name}
      label={label}
      extra={note}
      rules={field.needed ? [{ required: true, message: t('ask.needed') }] : []}
    >
      <Widget field={field} subject={subject} />
    </Form.Item>
  );
}

type Given = { id?: string; value?: unknown; onChange?: (value: unknown) => void };

/** Takes what the form hands down and hands it on. */
function Widget({ field, subject, ...given }: Props & Given) {
  const plain = given as Record<string, never>;
  switch (field.kind) {
    case 'text':
      return <Input {...plain} maxLength={200} />;
    case 'area':
    case 'lines':
      return (
        <Input.TextArea {...plain} maxLength={LONGEST} rows={2} />
      );
    case 'date':
      return <DatePicker {...plain} className="wide" />;
    case 'moment':
      return (
        <DatePicker
          {...plain}
          showTime={{ format: 'HH:mm' }}
          format="YYYY-MM-DD HH:mm"
          className="wide"
        />
      );
    case 'money':
      return <InputNumber {...plain} min={0} precision={2} stringMode className="wide" />;
    case 'count':
      return <InputNumber {...plain} min={1} precision={0} className="wide" />;
    default:
      return <Choice field={field} subject={subject} {...given} />;
  }
}

type Option = { value: string | number; label: string };

function Choice({ field, subject, ...given }: Props & Given) {
  const options = useOptions(field, subject);
  const several = ['many', 'parties', 'everybody', 'clauseNumbers'].includes(field.kind);
  if (field.kind === 'place') return <PlaceChoice {...(given as Record<string, never>)} />;
  if (field.kind === 'mediator') return <Mediator subject={subject} {...given} />;
  if (several) {
    return (
      <Checkbox.Group
        {...(given as Record<string, never>)}
        className="column"
        options={options as { value: string; label: string }[]}
      />
    );
  }
  return (
    <Select
      {...(given as Record<string, never>)}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      options={options}
    />
  );
}

function useOptions(field: Field, subject?: CaseView): Option[] {
  const t = useWords();
  const word = useWord();
  const party = usePartyName();
  const directory = useDirectory();
  const codes = (list: string) =>
    directory.codes
      .filter((each) => each.list === list)
      .map((each) => ({ value: each.code, label: directory.label(list, each.code) }));
  const people = (fits: (participation: string) => boolean) =>
    (subject?.parties ?? [])
      .filter((each) => fits(each.participation))
      .map((each) => ({ value: each.ref, label: party(each) }));
  const own = (participation: string) => lists.OWN_DISPUTE.includes(participation);
  switch (field.kind) {
    case 'one':
    case 'many':
      return (field.only ?? Object.keys(field.words)).map((value) => ({
        value,
        label: word(field.words, value),
      }));
    case 'party':
    case 'parties':
      return people(own);
    case 'everybody':
      return people(() => true);
    case 'invited':
      return people((participation) => participation.startsWith('INVITED'));
    case 'agency':
      return directory.agencies.map((each) => ({
        value: each.code,
        label: directory.agency(each.code),
      }));
    case 'sitting':
      return (subject?.mediators ?? [])
        .filter((each) => !each.recused)
        .map((each) => ({ value: each.ref, label: each.ref }));
    case 'session':
      return (subject?.sessions ?? [])
        .filter((each) => !each.heldOn)
        .map((each) => ({ value: each.number, label: t('case.sessionNo', { n: each.number }) }));
    case 'clauseNumbers':
      return (subject?.clauses ?? []).map((each) => ({
        value: each.number,
        label: `${t('case.clause', { n: each.number })} · ${word(lists.CLAUSE, each.kind)}`,
      }));
    case 'instalment':
      return (subject?.agreement?.instalments ?? []).map((each) => ({
        value: each.number,
        label: `${t('case.instalment', { n: each.number })} · ${each.dueOn} ${each.duty}`,
      }));
    case 'category':
      return codes('dispute-category');
    case 'scale':
      return codes('scale');
    default:
      return [];
  }
}

/** Who of the pool may take the case, the best first; why the others may not stands below. */
function Mediator({ subject, ...given }: { subject?: CaseView } & Given) {
  const t = useWords();
  const { language } = useLanguage();
  const found = useAnswer<Proposal>(
    subject ? address('mediation', '/api/v1/cases/{case}/mediators', { case: subject.code }) : null,
  );
  const zh = language === 'zh';
  const candidates = found.data?.candidates ?? [];
  const others = Object.entries(found.data?.refused ?? {});
  return (
    <>
      <Select
        {...(given as Record<string, never>)}
        loading={found.loading}
        showSearch={{ optionFilterProp: 'label' }}
        options={candidates.map((each) => ({
          value: each.mediator.ref,
          label: [each.mediator.ref, ...(zh ? each.reasonsZh : each.reasonsEn)].join(' · '),
        }))}
      />
      {found.problem && <small role="alert">{found.problem.title}</small>}
      {found.data && !candidates.length && <small>{t('ask.noMediators')}</small>}
      {others.map(([ref, why]) => (
        <small key={ref} className="line">
          {t('ask.notFit', { who: ref })} <Zh>{why.legalBasis}</Zh>
        </small>
      ))}
    </>
  );
}

function Clauses({ name, label }: { name: string; label: string }) {
  const t = useWords();
  const word = useWord();
  return (
    <fieldset className="several">
      <legend>{label}</legend>
      <Form.List name={name}>
        {(rows, { add, remove }) => (
          <>
            {rows.map((row) => (
              <div key={row.key} className="several-row">
                <Form.Item name={[row.name, 'kind']} label={t('ask.kind')}>
                  <Select
                    showSearch={{ optionFilterProp: 'label' }}
                    options={Object.keys(lists.CLAUSE).map((value) => ({
                      value,
                      label: word(lists.CLAUSE, value),
                    }))}
                  />
                </Form.Item>
                <Form.Item name={[row.name, 'text']} label={t('ask.text')} className="grow">
                  <Input.TextArea maxLength={LONGEST} rows={1} />
                </Form.Item>
                <Button onClick={() => remove(row.name)}>{t('ask.remove')}</Button>
              </div>
            ))}
            <Button onClick={() => add({ kind: 'ACT', text: '' })}>{t('ask.add')}</Button>
          </>
        )}
      </Form.List>
    </fieldset>
  );
}

function Instalments({ name, label }: { name: string; label: string }) {
  const t = useWords();
  return (
    <fieldset className="several">
      <legend>{label}</legend>
      <Form.List name={name}>
        {(rows, { add, remove }) => (
          <>
            {rows.map((row) => (
              <div key={row.key} className="several-row">
                <Form.Item name={[row.name, 'dueOn']} label={t('ask.dueOn')}>
                  <DatePicker />
                </Form.Item>
                <Form.Item name={[row.name, 'amount']} label={t('ask.amount')}>
                  <InputNumber min={0} precision={2} stringMode />
                </Form.Item>
                <Form.Item name={[row.name, 'duty']} label={t('ask.duty')} className="grow">
                  <Input maxLength={200} />
                </Form.Item>
                <Button onClick={() => remove(row.name)}>{t('ask.remove')}</Button>
              </div>
            ))}
            <Button onClick={() => add({})}>{t('ask.add')}</Button>
          </>
        )}
      </Form.List>
    </fieldset>
  );
}
