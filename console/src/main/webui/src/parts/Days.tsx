import { DatePicker } from 'antd';
import type { ComponentProps } from 'react';

type Props = ComponentProps<typeof DatePicker.RangePicker>;

/**
 * From a day to a day. The picker takes the focus back to a field that must not be empty, and so
 * held whoever only passed by on the keyboard: here both may be empty.
 */
export function Days(props: Props) {
  return <DatePicker.RangePicker allowEmpty={[true, true]} {...props} />;
}

/** Of a form that needs both days. */
export function bothDays(message: string) {
  return {
    required: true,
    validator: (_: unknown, days?: readonly unknown[] | null) =>
      days?.[0] && days[1] ? Promise.resolve() : Promise.reject(new Error(message)),
  };
}
