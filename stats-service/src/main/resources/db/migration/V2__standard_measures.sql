-- The measures the alliance begins with. Version 2 of ALARMS_EFFECTIVE is the other reading in use:
-- tips and complaints are left out as well; it is there to be asked for, and not in force.
INSERT INTO measure
  (code, version, name_zh, name_en, facts, filter, unit_zh, unit_en, valid_from, note,
   proposed_by, proposed_at, approved_by, approved_at)
SELECT code, version, name_zh, name_en, facts::text[], filter::jsonb, unit_zh, unit_en,
       CASE version WHEN 1 THEN date '2020-01-01' END, note,
       'founding-analyst', '2026-01-01T00:00:00Z', 'founding-coordinator',
       '2026-01-01T00:00:00Z'
FROM (VALUES
  ('ALARMS_ALL', 1, '接警总数', 'All calls', '{incident.alarm-received}', '{}', '起', 'calls',
   '全部接报警情，含咨询、骚扰和无效警情'),
  ('ALARMS_EFFECTIVE', 1, '有效接警数', 'Effective calls', '{incident.alarm-received}',
   '{"category": {"exclude": ["CONSULTATION", "HARASSMENT_CALL"]},
     "validity": {"include": ["EFFECTIVE", ""]}}', '起', 'calls',
   '不含咨询、骚扰警情和无效警情，按现分类统计'),
  ('ALARMS_EFFECTIVE', 2, '有效接警数', 'Effective calls', '{incident.alarm-received}',
   '{"category": {"exclude":
       ["CONSULTATION", "HARASSMENT_CALL", "TIP", "COMPLAINT_SUPERVISION"]},
     "validity": {"include": ["EFFECTIVE", ""]}}', '起', 'calls',
   '在第1版之外再扣除举报和投诉监督'),
  ('ADMIN_ACCEPTED', 1, '行政受案数', 'Administrative cases accepted',
   '{incident.admin-accepted}', '{}', '起', 'cases', '按受案时间'),
  ('CRIMINAL_ACCEPTED', 1, '刑事受案数', 'Criminal cases accepted',
   '{incident.criminal-accepted}', '{}', '起', 'cases', '按受案时间'),
  ('PREVENTABLE_ACCEPTED', 1, '可防性案件受案数', 'Preventable cases accepted',
   '{incident.admin-accepted,incident.criminal-accepted}',
   '{"subtype": {"include": ["THEFT_FROM_VEHICLE", "THEFT_EBIKE", "THEFT_VEHICLE", "BURGLARY",
     "PICKPOCKET", "THEFT_OTHER", "TELECOM_FRAUD", "FRAUD_OTHER"]}}', '起', 'cases',
   '盗窃、诈骗等可防性、多发性案件，行政与刑事受案合计，按受案时间'),
  ('CASES_FILED', 1, '立案数', 'Cases filed', '{incident.case-filed}', '{}', '起', 'cases',
   '按立案时间'),
  ('CASES_NOT_FILED', 1, '不予立案数', 'Cases not filed', '{incident.case-not-filed}', '{}', '起',
   'cases', '按决定时间'),
  ('CASES_SOLVED', 1, '破案数', 'Cases solved', '{incident.case-solved}', '{}', '起', 'cases',
   '按破案时间'),
  ('CASES_WITHDRAWN', 1, '撤案数', 'Cases withdrawn', '{incident.case-withdrawn}', '{}', '起',
   'cases', '按撤案时间'),
  ('DISPUTES_REPORTED', 1, '矛盾纠纷上报数', 'Disputes reported', '{report.dispute-reported}',
   '{}', '件', 'disputes', '各成员单位上报的矛盾纠纷，按发生时间'),
  ('HAZARDS_REPORTED', 1, '安全隐患上报数', 'Hazards reported', '{report.hazard-reported}', '{}',
   '处', 'hazards', '按发现时间'),
  ('SIGNALS_REPORTED', 1, '风险线索上报数', 'Risk signals reported', '{report.signal-reported}',
   '{}', '条', 'signals', '按发现时间'),
  ('COMPLAINTS_RECEIVED', 1, '投诉件数', 'Complaints received', '{report.complaint-received}',
   '{}', '件', 'complaints', '按收到时间'),
  ('BUSINESS_STATUS_CHANGES', 1, '经营状态变更数', 'Business status changes',
   '{report.business-status-changed}', '{}', '户', 'changes', '按变更时间'),
  ('LICENCE_CHANGES', 1, '场所许可变更数', 'Premises licence changes',
   '{report.premises-licence-changed}', '{}', '件', 'changes', '按变更时间'),
  ('PUBLIC_EVENTS', 1, '公共活动数', 'Public events', '{report.public-event-announced}', '{}',
   '场', 'events', '按活动开始时间'),
  ('SELF_CHECKS', 1, '单位自查次数', 'Self-checks reported', '{report.self-check-reported}', '{}',
   '次', 'checks', '按自查时间')
) AS standard (code, version, name_zh, name_en, facts, filter, unit_zh, unit_en, note);

SELECT lay_projection(1);
INSERT INTO projection (version, state, started_by, started_at)
VALUES (1, 'LIVE', 'first start', now());
