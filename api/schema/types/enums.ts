import {
  assuranceLevels,
  authenticatorMeans,
  counterRefusals,
  deliveries,
  idPapers,
  journeyStates,
  noticeKinds,
  portHealthStates,
  retirementStages,
  serviceKinds,
} from '@overgang/domain';
import { portNames } from '@overgang/prisma';
import { builder } from '../builder.js';

export const JourneyState = builder.enumType('JourneyState', { values: journeyStates });
export const Means = builder.enumType('Means', { values: authenticatorMeans });
export const AssuranceLevel = builder.enumType('AssuranceLevel', { values: assuranceLevels });
export const Delivery = builder.enumType('Delivery', { values: deliveries });
export const IdPapersType = builder.enumType('IdPapers', {
  description: 'R-07: what somebody can show that they are who they say.',
  values: idPapers,
});
export const CounterRefusal = builder.enumType('CounterRefusal', {
  description: 'R-30: why borgerservice gives no MitID.',
  values: counterRefusals,
});
export const NoticeKind = builder.enumType('NoticeKind', { values: noticeKinds });
export const ProgressDimension = builder.enumType('ProgressDimension', {
  values: ['TOTAL', 'BANK', 'WAVE', 'MUNICIPALITY', 'AGE_BAND', 'MEANS'] as const,
});
export const PortName = builder.enumType('PortName', { values: portNames });
export const PortHealthState = builder.enumType('PortHealthState', { values: portHealthStates });
export const ServiceKindType = builder.enumType('ServiceKind', { values: serviceKinds });
export const RetirementStageType = builder.enumType('RetirementStage', {
  description: 'R-32, in this order.',
  values: retirementStages,
});
