import type { GenericSchema, InferOutput } from 'valibot';
import type { RateGroup } from '../policy/privacy-policy';
import type { Role } from '../person/role';

/**
 * One action of the wire: who may call it, what it takes, what it answers and refuses. The name
 * is `<function>.<verb>`: the part before the dot is the cloud function that serves it.
 */
export interface ActionContract<Schema extends GenericSchema, Reply, Refusal extends string> {
  /** One line for docs/api.md. */
  summary: string;
  roles: readonly Role[];
  /** A mutating action's input carries `requestId`; the same id does the same thing once. */
  mutates: boolean;
  /** Who calls is forgotten before the use case runs, and stands in no log. */
  anonymous?: true;
  /** Only for people who agreed to the privacy notice in force. */
  needsConsent?: true;
  /** Which limit counts it; by default `reads` or `writes`, as it mutates. */
  rate?: RateGroup;
  /** Refusals that say a guess was wrong: too many of them from one place are stopped. */
  wrongGuesses?: readonly NoInfer<Refusal>[];
  input: Schema;
  refusals: readonly Refusal[];
  /** Only a type: never set. */
  readonly replyType?: Reply;
}

/** `reply<View>()(contract)`: the reply's type is named, the rest is inferred. */
export function reply<Reply>() {
  return <Schema extends GenericSchema, const Refusal extends string>(
    contract: ActionContract<Schema, Reply, Refusal>,
  ): ActionContract<Schema, Reply, Refusal> => contract;
}

export type InputOf<Contract> =
  Contract extends ActionContract<infer Schema, infer _Reply, infer _Refusal>
    ? InferOutput<Schema>
    : never;

export type ReplyOf<Contract> =
  Contract extends ActionContract<infer _Schema, infer Reply, infer _Refusal> ? Reply : never;

export type RefusalOf<Contract> =
  Contract extends ActionContract<infer _Schema, infer _Reply, infer Refusal> ? Refusal : never;
