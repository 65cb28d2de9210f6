import type { ParsedPost } from "@/lib/content/types";
import { createDiagnostic, type Diagnostic } from "@/lib/diagnostics/diagnostic";
import type { RuleName } from "@/lib/diagnostics/rules";
import type { CompileContext } from "@/lib/markdown/compile-context";
import type { RenderableBody, TryRender } from "@/lib/markdown/compile-options";
import type { BodyMetadata } from "@/lib/markdown/compiled-post";
import type { Removal } from "@/lib/markdown/html/judge-element";
import { positionAt } from "@/lib/markdown/preprocess/edits";
import { codeFrame } from "@/lib/markdown/syntax-error";
import type { Position } from "@/lib/utils/position";
import { evaluateBody, type Modules, withFallbackComponents } from "./evaluate";
import { restrictRuntime } from "./restrict-runtime";
import { createStrictRuntime } from "./strict-runtime";

/** Runs and renders a compiled body. Reports an error that would end the rendering of its page with the given rule, and prohibited HTML. */
export async function checkRendering(
	rule: RuleName,
	code: string,
	{ metadata, expressions, policy }: Pick<CompileContext, "metadata" | "expressions" | "policy">,
	post: Pick<ParsedPost, "file" | "bodyLine">,
	source: string,
	{ tryRender, loadModules }: { tryRender?: TryRender | undefined; loadModules?: (() => Promise<Modules>) | undefined },
): Promise<Diagnostic[]> {
	const modules = metadata.modules && (await loadModules?.());
	// Modules that an unsaved text imports aren't loaded yet.
	if (metadata.modules?.some((key) => !modules || !Object.hasOwn(modules, key))) return [];
	const report = (position: Position | undefined, reason: string, remedy: string) => {
		const place = position ?? { line: post.bodyLine, column: 1 };
		const message = `This can't be rendered: ${reason}. ${remedy}`;
		return [createDiagnostic(rule, post.file, place, message, codeFrame(source, place))];
	};
	// The first run is fast, and its messages name the tag.
	const body = { code, metadata, policy };
	const removals = new Map<string, Diagnostic>();
	const failedRun = await runStrictly(body, modules, (tagName, { rule, message }) => {
		const position = findTag(`<${tagName}>`, source) ?? expressions[0] ?? { line: post.bodyLine, column: 1 };
		removals.set(message, createDiagnostic(rule, post.file, position, message));
	});
	const failedRender = await tryRender?.(body);
	const position = () => findFailingTag(failedRender?.tags ?? [], metadata, source);
	if (failedRun) {
		const reason = describeError(failedRun.error);
		const remedy = "Expressions can only use JavaScript's globals, and must return text or elements.";
		return report(findExpression(reason, expressions) ?? findTag(reason, source) ?? position(), reason, remedy);
	}
	if (!failedRender) return [...removals.values()];
	const reason = describeError(failedRender.error);
	const { file } = failedRender;
	const remedy = file ? `Fix the component in \`${file}\`, or` : "Fix";
	return report(position() ?? expressions[0], reason, `${remedy} the attributes or the content of this tag.`);
}

async function runStrictly(
	{ code, metadata, policy }: RenderableBody,
	modules: Modules | undefined,
	report: (tagName: string, removal: Removal) => void,
): Promise<{ error: unknown } | undefined> {
	const imported = new Set((metadata.modules ?? []).flatMap((key) => Object.values(modules?.[key] ?? {})));
	const { runtime, settle } = createStrictRuntime(imported);
	try {
		// Every page has components, also if the body uses none.
		const names = ["Callout", ...metadata.components.map((component) => component.name)];
		await settle(
			evaluateBody(
				code,
				restrictRuntime(runtime, policy, report),
				modules,
			)({ components: withFallbackComponents(names, {}) }),
		);
		return undefined;
	} catch (error) {
		return { error };
	}
}

function describeError(error: unknown): string {
	const message = error instanceof Error ? error.message : String(error);
	return (message.split("\n")[0] ?? message).replace(/\.(?:\s.*)?$/, "");
}

/** Returns the position of the expression that contains the name in an error message, else of the first expression. */
function findExpression(reason: string, expressions: CompileContext["expressions"]): Position | undefined {
	if (/<[\w.]+>/.test(reason)) return undefined;
	const name = /^([\w$]+) is not/.exec(reason)?.[1] ?? /reading '([\w$]+)'/.exec(reason)?.[1];
	const pattern = name && new RegExp(`(?<![\\w$])${name.replaceAll("$", "\\$")}(?![\\w$])`);
	return (pattern && expressions.find(({ code }) => pattern.test(code))) || expressions[0];
}

function findFailingTag(
	tags: readonly string[],
	{ components }: Pick<BodyMetadata, "components">,
	source: string,
): Position | undefined {
	const positions = tags.map((tag) => components.find(({ name }) => name === tag) ?? findTag(`<${tag}>`, source));
	return positions.find((position) => position !== undefined);
}

function findTag(reason: string, source: string): Position | undefined {
	const tag = /<([\w.]+)>/.exec(reason)?.[1];
	const offset = tag ? source.search(new RegExp(`<${tag}\\b`)) : -1;
	return offset < 0 ? undefined : positionAt(source, offset);
}
