import type { ComponentType, ReactNode } from "react";
import { createDiagnostic, type Diagnostic } from "@/lib/diagnostics/diagnostic";
import type { Modules } from "@/lib/markdown/runtime/evaluate";
import type { ReplacementProps, SlotProps } from "@/lib/owner-code/api";
import type { ReplaceableName, SlotName } from "@/lib/owner-code/extension-points";
import { getErrorMessage } from "@/lib/utils/error-message";
import { FILE_START } from "@/lib/utils/position";
import { ErrorBox } from "./error-box";

/** A component of the owner, or the reason why there is none. */
interface OwnerEntry<Props> {
	/** Relative to the content folder. */
	file: string;
	component?: ComponentType<Props>;
	error?: Diagnostic;
}

/** The owner's code as Next bundles it. */
export interface OwnerModules {
	/** The components for posts, by their tags. */
	components: Readonly<Record<string, OwnerEntry<Record<string, unknown>>>>;
	/** The components of each slot, in order. */
	slots: { readonly [Name in SlotName]?: readonly OwnerEntry<SlotProps>[] };
	replacements: { readonly [Name in ReplaceableName]?: OwnerEntry<ReplacementProps<Name>> };
	/** The modules that posts import, by their keys. */
	imports: Modules;
}

const isDevelopment = process.env.NODE_ENV === "development";

// The condition is repeated so that production builds drop the client component from their bundles.
const DevBoundary = process.env.NODE_ENV === "development" ? (await import("./dev-boundary")).DevBoundary : null;

/**
 * Returns a component of the owner whose errors name its file. In development it renders them in its place, so that the rest of the page
 * is shown.
 */
export function guard<Props extends object>({ file, component, error }: OwnerEntry<Props>): ComponentType<Props> {
	if (error || !component) return () => (error ? <ErrorBox diagnostic={error} /> : null);
	const Component = component;
	if (isClientComponent(Component)) {
		if (!DevBoundary) return Component;
		return (props: Props) => (
			<DevBoundary file={file}>
				<Component {...props} />
			</DevBoundary>
		);
	}
	if (typeof Component !== "function") return Component;
	const call = Component as (props: Props) => ReactNode | Promise<ReactNode>;
	return (props: Props) => {
		try {
			const result = call(props);
			return result instanceof Promise ? result.catch((thrown) => handle(thrown, file)) : result;
		} catch (thrown) {
			return handle(thrown, file);
		}
	};
}

function handle(thrown: unknown, file: string): ReactNode {
	if (isSignal(thrown)) throw thrown;
	const message = getErrorMessage(thrown);
	if (!isDevelopment) throw new Error(`\`${file}\` can't be rendered: ${message}`, { cause: thrown });
	return <ErrorBox diagnostic={createDiagnostic("owner-code", file, FILE_START, message)} />;
}

/** Whether a thrown value is no error: React waits for a promise, or Next ends the page, as `notFound()` does. */
function isSignal(thrown: unknown): boolean {
	if (typeof thrown !== "object" || thrown === null || "then" in thrown) return true;
	if ("digest" in thrown && typeof thrown.digest === "string") return true;
	return thrown instanceof Error && thrown.message.startsWith("Suspense Exception");
}

/** Whether a component runs in the browser: https://react.dev/reference/rsc/use-client */
function isClientComponent(component: object): boolean {
	return "$$typeof" in component && component.$$typeof === Symbol.for("react.client.reference");
}
