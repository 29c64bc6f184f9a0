-- Rules of a channel's own as patches of the one table, each with its basis and its first day. A row is added and decided by
-- a second person, never changed; a later version of the same scope takes over from its first day on.
create table procedure_variant (
    id text primary key,
    base text not null,
    number text not null,
    channel text,
    breach_kind text,
    large_firms_too boolean not null,
    title text not null,
    document text not null,
    reference text not null,
    rank text not null,
    certainty text not null,
    valid_from date not null,
    valid_to date,
    patches jsonb not null,
    reason text not null,
    entered_by_id uuid,
    entered_by text not null,
    entered_at timestamptz not null,
    approved boolean,
    decided_by text,
    decided_at timestamptz
);

-- Why a case fell under a version other than the plan's, as it was worked out when the case began.
create table case_rule (
    case_id uuid primary key,
    version text not null,
    reason text not null
);

insert into procedure_variant (id, base, number, channel, breach_kind, large_firms_too, title, document, reference, rank,
    certainty, valid_from, patches, reason, entered_by, entered_at, approved, decided_by, decided_at)
values
    ('petition-2026-1', '2026-1', '2026-1', 'PETITION', null, true, '信访事项办理程序', '《信访工作条例》',
     '中共中央、国务院 2022 年 2 月 25 日发布', 'REGULATION', 'A', '2022-05-01',
     '[{"patch": "period", "clock": "TRANSFER", "due": {"unit": "days", "number": 15}, "article": "第二十二条"},
       {"patch": "period", "clock": "VERIFY", "due": {"unit": "days", "number": 60}, "article": "第三十四条"},
       {"patch": "hand-back", "workdays": 5, "article": "第二十三条"},
       {"patch": "extension", "totalDays": 90, "article": "第三十四条"}]',
     '随平台登记：信访渠道已有规定', '平台初始登记', '2026-11-25 00:00:00+08', true, '平台初始登记', '2026-11-25 00:00:00+08'),
    ('arrears-2026-1', '2026-1', '2026-1', null, 'ARREARS', false, '拖欠中小企业款项投诉处理程序', '《保障中小企业款项支付条例》',
     '国务院令第 802 号，2025 年 3 月 17 日修订', 'REGULATION', 'A', '2025-06-01',
     '[{"patch": "period", "clock": "TRANSFER", "due": {"unit": "workdays", "number": 10}, "article": "第二十五条第一款"},
       {"patch": "period", "clock": "VERIFY", "due": {"unit": "days", "number": 30}, "article": "第二十五条第二款"},
       {"patch": "extension", "totalDays": 90, "article": "第二十五条第二款"},
       {"patch": "required", "row": {"from": "ANSWERING", "act": "ANSWER"}, "requirement": "ANSWERED_TO_BOTH",
        "article": "第二十五条第二款"}]',
     '随平台登记：拖欠中小企业款项投诉已有规定', '平台初始登记', '2026-11-25 00:00:00+08', true, '平台初始登记',
     '2026-11-25 00:00:00+08'),
    ('hotline-12345-2026-1', '2026-1', '2026-1', 'HOTLINE_12345', null, true, '12345 热线工单转办', '《潍坊市12345政务服务便民热线条例》',
     '外地同类规定；本区热线的期限未公布，公布后登记新版本', 'PRACTICE', 'C', '2026-01-01',
     '[{"patch": "period", "clock": "TRANSFER", "due": {"unit": "workdays", "number": 1}, "article": "即时转办的做法"}]',
     '随平台登记：参照外地做法，待本区规定', '平台初始登记', '2026-11-25 00:00:00+08', true, '平台初始登记',
     '2026-11-25 00:00:00+08');
