-- The first checklists: a few items that the law behind them bears. Local items are added as a new
-- version; these stay as they are.
INSERT INTO checklist (code, version, title_zh, adopted_on) VALUES
  ('FIRE', 1, '消防安全日常检查', '2026-01-01'),
  ('GAS', 1, '燃气使用安全检查', '2026-01-01'),
  ('EBIKE', 1, '电动自行车停放充电检查', '2026-01-01'),
  ('PREMISES', 1, '小区与场所治安防范检查', '2026-01-01');
INSERT INTO checklist_item (code, version, number, finding_type, text_zh, basis) VALUES
  ('FIRE', 1, 1, 'FIRE_EXIT_BLOCKED', '疏散通道、安全出口畅通，未占用、堵塞、封闭', '《消防法》第二十八条'),
  ('FIRE', 1, 2, 'FIRE_EQUIPMENT', '消防设施、器材、消防安全标志完好有效', '《消防法》第十六条'),
  ('FIRE', 1, 3, 'FIRE_LANE', '消防车通道未占用、堵塞、封闭', '《消防法》第二十八条'),
  ('FIRE', 1, 4, 'ELECTRIC_WIRING', '电器产品、线路的安装使用符合规定，无私拉乱接', '《消防法》第二十七条'),
  ('FIRE', 1, 5, 'RESIDENTIAL_STORAGE', '生产、储存、经营场所未与居住场所违规设在同一建筑物内', '《消防法》第十九条'),
  ('FIRE', 1, 6, 'TRAINING_MISSING', '进行防火检查，组织灭火和应急疏散演练', '《消防法》第十六条'),
  ('GAS', 1, 1, 'GAS', '餐饮等行业使用燃气的，安装可燃气体报警装置并保障正常使用', '《安全生产法》第三十六条'),
  ('GAS', 1, 2, 'GAS', '用户遵守安全用气规则，使用合格的燃烧器具', '《城镇燃气管理条例》第二十七条'),
  ('EBIKE', 1, 1, 'EBIKE_CHARGING', '公共门厅、疏散走道、楼梯间、安全出口未停放电动自行车或者为其充电',
   '《高层民用建筑消防安全管理规定》第三十七条'),
  ('EBIKE', 1, 2, 'FIRE_EXIT_BLOCKED', '集中停放充电场所未占用疏散通道、安全出口', '《消防法》第二十八条'),
  ('PREMISES', 1, 1, 'LIGHTING', '楼道、院落和主要通道照明完好', '内部规范（联盟约定）'),
  ('PREMISES', 1, 2, 'ACCESS_CONTROL', '单元门、小区出入口门禁完好', '内部规范（联盟约定）'),
  ('PREMISES', 1, 3, 'NO_SURVEILLANCE', '重点部位视频监控完好', '内部规范（联盟约定）'),
  ('PREMISES', 1, 4, 'LEDGER_MISSING', '隐患排查治理情况如实记录', '《安全生产法》第四十一条');
