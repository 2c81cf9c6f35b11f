-- In each module's schema: the trace in which an event or a flow came to be, as W3C traceparent; absent where none ran.
alter table outbox add column trace text;
alter table inbound add column trace text;
alter table flow add column trace text;
comment on column outbox.trace is 'W3C traceparent of the span that published the event';
comment on column inbound.trace is 'W3C traceparent of the span that published the event';
comment on column flow.trace is 'W3C traceparent of the span that opened the flow';
