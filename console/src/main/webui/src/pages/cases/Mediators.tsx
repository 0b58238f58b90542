import { Button, Form, Input, InputNumber, Modal } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { address, post, Refusal, type Problem } from '../../api/client';
import { useAnswer } from '../../api/useAnswer';
import type { PoolMediator } from '@services/mediation';
import { bothDays, Days } from '../../parts/Days';
import { RowsOf } from '../../parts/QueryTable';
import { Head, Trouble } from '../../parts/states';
import { useWords } from '../../words/language';

const MOST = 30;

/** The pool of the reader's agency: by reference, with dated certificates, never by name. */
export function Mediators() {
  const t = useWords();
  const pool = useAnswer<PoolMediator[]>(address('mediation', '/api/v1/mediators'));
  const [adding, setAdding] = useState(false);
  const last = (row: PoolMediator) => row.certificates.at(-1);
  const valid = (row: PoolMediator) =>
    last(row) ? `${last(row)?.validFrom} – ${last(row)?.validTo}` : '–';
  return (
    <>
      <Head title={t('menu.mediators')} hint={t('mediators.hint')}>
        <Button type="primary" onClick={() => setAdding(true)}>
          {t('mediators.add')}
        </Button>
      </Head>
      <RowsOf<PoolMediator>
        {...pool}
        items={pool.data}
        rowKey={(row) => row.ref}
        label={t('menu.mediators')}
        whole
        empty={t('mediators.none')}
        columns={[
          { title: t('mediators.ref'), dataIndex: 'ref' },
          {
            title: t('mediators.certificate'),
            key: 'certificate',
            render: (_, row) => `${last(row)?.number ?? '–'} ${last(row)?.issuer ?? ''}`,
          },
          { title: t('mediators.valid'), key: 'valid', render: (_, row) => valid(row) },
          {
            title: t('mediators.load'),
            key: 'load',
            render: (_, row) => `${row.openCases} / ${row.mostCases}`,
          },
        ]}
        card={(row) => (
          <div className="card-link">
            <strong>{row.ref}</strong>
            <span>{last(row)?.number}</span>
            <small>{valid(row)}</small>
          </div>
        )}
      />
      {adding && (
        <Add
          close={() => setAdding(false)}
          done={() => {
            setAdding(false);
            pool.again();
          }}
        />
      )}
    </>
  );
}

type Asked = { ref: string; number: string; issuer: string; valid: [Dayjs, Dayjs]; most: number };

function Add({ close, done }: { close: () => void; done: () => void }) {
  const t = useWords();
  const [form] = Form.useForm<Asked>();
  const [refused, setRefused] = useState<Problem | null>(null);
  const needed = [{ required: true, message: t('command.needed') }];
  async function send(asked: Asked) {
    setRefused(null);
    try {
      const [from, to] = asked.valid;
      await post(address('mediation', '/api/v1/mediators'), {
        ref: asked.ref,
        mostCases: asked.most,
        certificates: [
          {
            number: asked.number,
            issuer: asked.issuer,
            validFrom: from.format('YYYY-MM-DD'),
            validTo: to.format('YYYY-MM-DD'),
          },
        ],
      });
      done();
    } catch (failure) {
      if (failure instanceof Refusal) setRefused(failure.problem);
      else throw failure;
    }
  }
  return (
    <Modal
      open
      title={t('mediators.add')}
      onCancel={close}
      onOk={() => form.submit()}
      okText={t('command.send')}
      cancelText={t('state.cancel')}
      maskClosable={false}
      closeIcon={<span aria-label={t('state.close')}>✕</span>}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{ most: MOST, valid: [dayjs(), dayjs().add(3, 'year')] }}
        onFinish={(asked) => void send(asked)}
      >
        <Form.Item name="ref" label={t('mediators.ref')} rules={needed}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="number" label={t('mediators.certificate')} rules={needed}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="issuer" label={t('mediators.issuer')} rules={needed}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item
          name="valid"
          label={t('mediators.valid')}
          rules={[bothDays(t('ask.needed'))]}
        >
          <Days />
        </Form.Item>
        <Form.Item name="most" label={t('mediators.most')}>
          <InputNumber min={1} max={500} />
        </Form.Item>
      </Form>
      {refused && <Trouble problem={refused} />}
    </Modal>
  );
}
