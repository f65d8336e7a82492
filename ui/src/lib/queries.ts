import {
  keepPreviousData,
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
import { type Args, call, type CommandName, type Result } from "./door";
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

/** What a look shows now. The screen waits for the first answer; later ones replace it in place. */
export function useLook<Name extends CommandName>(name: Name, args: Args<Name>): Result<Name> {
  return useSuspenseQuery({ queryKey: [name, args], queryFn: () => call(name, args) }).data;
}

/** A look that may be left unasked (`null`) or asked about something else: the screen does not wait for it. */
export function useLookLater<Name extends CommandName>(name: Name, args: Args<Name> | "notYet") {
  return useQuery<Result<Name>, Failure>({
    queryKey: [name, args],
    queryFn: () => call(name, args as Args<Name>),
    enabled: args !== "notYet",
    placeholderData: keepPreviousData,
  });
}

interface ChangeOptions {
  /** The fields of a form at which the form itself shows what is wrong. */
  fields?: readonly string[];
}

/**
 * A change to the programme. Once it is saved, whatever rests on what it touched is looked at again; so it is when
 * the disk failed, for the change may be saved all the same.
 */
export function useChange<Name extends CommandName>(name: Name, options: ChangeOptions = {}) {
  const client = useQueryClient();
  return useDoing<Result<Name>, Args<Name>>({
    mutationKey: [name],
    mutationFn: (args) => call(name, args),
    meta: { fields: options.fields ?? [] },
    onSuccess: () => lookAgain(client, name),
    onError: (thrown) => (asFailure(thrown).kind === "broken" ? lookAgain(client, name) : undefined),
  });
}

/** Done when the quick looks are on screen. Searches are asked for after them, so that nothing waits behind one. */
async function lookAgain(client: QueryClient, change: CommandName): Promise<void> {
  const rests = (query: Query) => isLook(query.queryKey[0]) && partOf[query.queryKey[0]] >= partOf[change];
  const late = (query: Query) => rests(query) && isSearch(query);
  await Promise.all([
    client.invalidateQueries({ predicate: late, refetchType: "none" }),
    client.invalidateQueries({ predicate: (query) => rests(query) && !isSearch(query) }),
  ]);
  void client.refetchQueries({ predicate: late, type: "active" });
}

function isSearch({ queryKey: [name] }: Query): boolean {
  return isLook(name) && searches.has(name);
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
