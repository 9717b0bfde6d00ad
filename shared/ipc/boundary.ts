import type { z } from 'zod';
import type { ChannelTable } from './channels.ts';
import type { Reply } from './failure.ts';

/** A call: decoders of its argument and its result, and how large each may be before it is even looked at. */
export interface CallSpec<A = unknown, R = unknown> {
  readonly argument: z.ZodType<A>;
  readonly result: z.ZodType<R>;
  /** Most characters and values the argument may have, see `measure.ts`. */
  readonly limit: number;
}

/** An event: the decoder of its payload, and its largest size. */
export interface EventSpec<P = unknown> {
  readonly payload: z.ZodType<P>;
  readonly limit: number;
}

type SpecOf<K> = K extends 'call' ? CallSpec : EventSpec;

/** What a boundary must declare for a table of channels: every name, each as the kind it was given. */
export type BoundaryFor<T extends ChannelTable> = { readonly [C in keyof T]: SpecOf<T[C]> };

export type AnyBoundary = Readonly<Record<string, CallSpec | EventSpec>>;

/** Names of the calls of a boundary. */
type CallName<B> = { [C in keyof B]: B[C] extends CallSpec ? C : never }[keyof B] & string;

/** Names of the events of a boundary. */
type EventName<B> = { [C in keyof B]: B[C] extends EventSpec ? C : never }[keyof B] & string;

/** What the asking side hands in. */
type ArgumentOf<S> = S extends { readonly argument: infer D extends z.ZodType } ? z.input<D> : never;

/** What a handler receives: the decoded argument, defaults filled in. */
export type DecodedArgument<S> = S extends { readonly argument: infer D extends z.ZodType } ? z.output<D> : never;

export type ResultOf<S> = S extends { readonly result: infer D extends z.ZodType } ? z.output<D> : never;

export type PayloadOf<S> = S extends { readonly payload: infer D extends z.ZodType } ? z.output<D> : never;

/** One handler for each call of a boundary: leaving one out does not compile. */
export type Handlers<B> = {
  readonly [C in CallName<B>]: (argument: DecodedArgument<B[C]>) => ResultOf<B[C]> | Promise<ResultOf<B[C]>>;
};

/** Tells the other side of an event. */
export type Emit<B> = <C extends EventName<B>>(channel: C, payload: PayloadOf<B[C]>) => void;

/** One listener for each event of a boundary. */
export type Listeners<B> = { readonly [C in EventName<B>]: (payload: PayloadOf<B[C]>) => void };

/** Asks the other side. Never rejects: a failure is a value. */
export type Ask<B> = <C extends CallName<B>>(channel: C, argument: ArgumentOf<B[C]>) => Promise<Reply<ResultOf<B[C]>>>;

type GroupOf<C> = C extends `${infer G}.${string}` ? G : never;
type OwnName<C, G extends string> = C extends `${G}.${infer N}` ? N : never;
type NoArgument<A> = Record<string, never> extends A ? true : false;
type CallFunction<S> =
  NoArgument<ArgumentOf<S>> extends true
    ? (argument?: ArgumentOf<S>) => Promise<Reply<ResultOf<S>>>
    : (argument: ArgumentOf<S>) => Promise<Reply<ResultOf<S>>>;
type Subscribe<S> = (listener: (payload: PayloadOf<S>) => void) => () => void;

/**
 * The boundary as the asking side sees it: `api.group.name(argument)` for a call, `api.group.onName(listener)` for an event;
 * the latter returns how to stop listening.
 */
export type ApiOf<B> = {
  readonly [G in GroupOf<keyof B>]: {
    readonly [C in keyof B & `${G}.${string}` as B[C] extends CallSpec
      ? OwnName<C, G>
      : `on${Capitalize<OwnName<C, G>>}`]: B[C] extends CallSpec ? CallFunction<B[C]> : Subscribe<B[C]>;
  };
};
