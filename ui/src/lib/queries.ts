import {
  keepPreviousData,
  notifyManager,
  type Query,
  QueryClient,
  useMutation,
  type UseMutationOptions,
  useMutationState,
  useQuery,
  useQueryClient,
  useSuspenseQuery,
} from "@tanstack/react-query";
import { useCallback, useEffect } from "react";
import { type Failure, partOf, searches } from "./bindings";
import { type Args, call, change, type CommandName, type Result, type Shown } from "./door";
import { asFailure } from "./failure";
import { ask, onChanged, type ShellCommands, type ShellName } from "./shell";

/** The file is local and every change is announced, so nothing goes stale by itself and nothing is retried. */
export function newQueryClient(): QueryClient {
  const client = new QueryClient({
    defaultOptions: {
      queries: { staleTime: Infinity, retry: false, networkMode: "always" },
      mutations: { retry: false, gcTime: Infinity, networkMode: "always" },
    },
  });
  // Another file may be chosen under the same arguments, and a preview can be large.
  client.setQueryDefaults(["preview_import"], { gcTime: 0 });
  client.setQueryDefaults(["preview_responses"], { gcTime: 0 });
  return client;
}

/** Asks in one go for what is shown first, so that nothing of it is waited for when it is drawn. */
export async function begin(client: QueryClient, shown: Shown[]): Promise<void> {
  const begun = await ask("begin", { shown });
  client.setQueryData(["programme", null], begun.programme);
  for (const [place, says] of begun.shown) client.setQueryData([shown[place]?.name, shown[place]?.args], says);
}

/** What a look shows now. The screen waits for the first answer; later ones replace it in place. */
export function useLook<Name extends CommandName>(name: Name, args: Args<Name>): Result<Name> {
  return useSuspenseQuery({ queryKey: [name, args], queryFn: () => asked(name, args) }).data;
}

/** A look that may be left unasked (`null`) or asked about something else: the screen does not wait for it. */
export function useLookLater<Name extends CommandName>(name: Name, args: Args<Name> | "notYet") {
  return useQuery<Result<Name>, Failure>({
    queryKey: [name, args],
    queryFn: () => asked(name, args as Args<Name>),
    enabled: args !== "notYet",
    placeholderData: keepPreviousData,
  });
}

interface ChangeOptions {
  /** The fields of a form at which the form itself shows what is wrong. */
  fields?: readonly string[];
  /** What it was given and what came of it is not kept once its form is off the screen. */
  isSecret?: boolean;
}

/**
 * A change to the programme. Once it is saved, whatever rests on what it touched says what is so now. After a failure
 * of the disk everything is looked at again, for the change may be saved all the same.
 */
export function useChange<Name extends CommandName>(name: Name, options: ChangeOptions = {}) {
  const client = useQueryClient();
  return useDoing<Result<Name>, Args<Name>>({
    mutationKey: [name],
    mutationFn: (args) => changeAndLook(client, name, args),
    meta: { fields: options.fields ?? [] },
    ...(options.isSecret && { gcTime: 0 }),
    onError: (thrown) => (asFailure(thrown).kind === "broken" ? takeIn(client, 0, new Map()) : undefined),
  });
}

/** How many changes were saved. */
let changes = 0;

/** What a look says when no change was saved while it was asked. */
async function asked<Name extends CommandName>(name: Name, args: Args<Name>): Promise<Result<Name>> {
  const before = changes;
  const answer = await call(name, args);
  return changes === before ? answer : asked(name, args);
}

/** Done when the quick looks say what is so now: their answers come with the change, and are drawn with it in one go. */
async function changeAndLook<Name extends CommandName>(client: QueryClient, name: Name, args: Args<Name>): Promise<Result<Name>> {
  const before = changes;
  const shown = client.getQueryCache().findAll({ type: "active", predicate: isQuickLook });
  const changed = await change(name, args, shown.map(asShown));
  if (changed.touched === null) return changed.answer;
  // Where another change was saved meanwhile, these may be from before it.
  const fresh = changes === before ? changed.shown : [];
  changes += 1;
  await takeIn(client, changed.touched, new Map(fresh.flatMap(([place, says]) => (shown[place] ? [[shown[place], says]] : []))));
  return changed.answer;
}

/** Searches are asked for after everything else, so that nothing waits behind one. */
async function takeIn(client: QueryClient, touched: number, fresh: ReadonlyMap<Query, unknown>): Promise<void> {
  notifyManager.batch(() => {
    for (const query of client.getQueryCache().findAll({ predicate: (any) => restsOn(any, touched) })) {
      if (fresh.has(query)) client.setQueryData(query.queryKey, fresh.get(query));
      else query.invalidate();
    }
  });
  const stale = (query: Query) => query.state.isInvalidated && restsOn(query, touched);
  await client.refetchQueries({ type: "active", predicate: (query) => stale(query) && isQuickLook(query) });
  void client.refetchQueries({ type: "active", predicate: (query) => stale(query) && !isQuickLook(query) });
}

function restsOn({ queryKey: [name] }: Query, touched: number): boolean {
  return isLook(name) && (partOf[name] ?? -1) >= touched;
}

function isQuickLook({ queryKey: [name] }: Query): boolean {
  return isLook(name) && !searches.has(name);
}

function asShown({ queryKey: [name, args] }: Query): Shown {
  return { name: name as CommandName, args };
}

function isLook(name: unknown): name is CommandName {
  return typeof name === "string" && name in partOf;
}

export function useShellLook<Name extends ShellName>(name: Name, args: ShellCommands[Name]["args"]) {
  return useSuspenseQuery({ queryKey: [name, args], queryFn: () => ask(name, args) }).data;
}

/** Something the window does with the system: a dialog, a file, the viewer. */
export function useShell<Name extends ShellName>(name: Name, options: ChangeOptions = {}) {
  const client = useQueryClient();
  return useDoing<ShellCommands[Name]["result"], ShellCommands[Name]["args"]>({
    mutationKey: [name],
    mutationFn: (args) => ask(name, args),
    meta: { fields: options.fields ?? [] },
    ...(options.isSecret && { gcTime: 0 }),
    onSuccess: () => client.invalidateQueries(),
  });
}

/** The failure of the last thing tried, until something succeeds. What a form shows at a field is not shown again. */
export function useLastFailure(): { failure: Failure; at: number } | null {
  // What is chosen must be values: the mutations themselves stay the same while they go wrong.
  const last = useMutationState({
    select: ({ state: { status, error, submittedAt: at }, meta }) => ({ status, error, at, fields: meta?.["fields"] }),
  }).at(-1);
  if (last?.status !== "error") return null;
  const { error, at, fields } = last;
  const failure = asFailure(error);
  const isShownAtField = failure.kind === "refused" && Array.isArray(fields) && fields.includes(failure.field);
  return isShownAtField ? null : { failure, at };
}

/** Looks at everything again whenever the window opened another file by itself. */
export function useFreshness() {
  const client = useQueryClient();
  useEffect(() => onChanged(() => void client.invalidateQueries()), [client]);
}

/** Forgets everything that was read of a programme and done in it, once none is open any longer. */
export function useForgetting(isOpen: boolean) {
  const client = useQueryClient();
  useEffect(() => {
    if (isOpen) return;
    client.removeQueries({ predicate: ({ queryKey: [name] }) => isLook(name) });
    client.getMutationCache().clear();
  }, [client, isOpen]);
}

interface Then<Answer> {
  onSuccess?: (answer: Answer) => void;
}

/** A mutation whose `onSuccess` is called even where the change has taken its component off the screen. */
function useDoing<Answer, Given>(options: UseMutationOptions<Answer, Failure, Given>) {
  const doing = useMutation(options);
  const { mutateAsync } = doing;
  const mutate = useCallback(
    (args: Given, { onSuccess }: Then<Answer> = {}) => {
      // A failure is told by the line at the top or at its field.
      void mutateAsync(args).then(onSuccess, () => {});
    },
    [mutateAsync],
  );
  return { ...doing, mutate };
}
