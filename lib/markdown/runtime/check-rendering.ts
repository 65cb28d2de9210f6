import { type ComponentType, createElement, type ReactNode } from "react";
import type { ParsedPost } from "@/lib/content/types";
import { isBesidePost, isExternalUrl, resolveAssetUrl } from "@/lib/content/urls/resolve-url";
import { createDiagnostic, type Diagnostic } from "@/lib/diagnostics/diagnostic";
import type { RuleName } from "@/lib/diagnostics/rules";
import type { CompileContext } from "@/lib/markdown/compile-context";
import { type PageRendering, type RenderableBody, UnknownInDryRunError } from "@/lib/markdown/compile-options";
import type { BodyMetadata } from "@/lib/markdown/compiled-post";
import { IMAGE_TAGS } from "@/lib/markdown/plugins/rehype/html-tag";
import { positionAt } from "@/lib/markdown/preprocess/edits";
import { codeFrame } from "@/lib/markdown/syntax-error";
import { getErrorMessage } from "@/lib/utils/error-message";
import type { Position } from "@/lib/utils/position";
import { safeDecode } from "@/lib/utils/url";
import { evaluateBody } from "./evaluate";
import { componentsOfBody } from "./render";
import { restrictRuntime } from "./restrict-runtime";
import { createStrictRuntime, type KnownComponents, UnsentPropError } from "./strict-runtime";

interface Failure {
	error: unknown;
	/** The tags and components around the failing one, the innermost first. */
	tags: readonly string[];
	/** The file of the owner's failing component, relative to the content folder. */
	file?: string | undefined;
}

type ReportTag = (tag: string, problem: Pick<Diagnostic, "rule" | "message">) => void;

export const NO_PAGE: PageRendering = {
	components: {},
	modules: {},
	clients: new Set(),
	owners: new Map(),
	showsErrors: false,
};

/**
 * Runs a compiled body once, and renders the result as its page does. Reports an error that would end the rendering with the given rule, and
 * prohibited HTML. Adds to the metadata the files beside posts whose URLs code computes, and reports images whose URLs it leaves relative.
 */
export async function checkRendering(
	rule: RuleName,
	code: string,
	{ metadata, expressions, policy }: Pick<CompileContext, "metadata" | "expressions" | "policy">,
	post: Pick<ParsedPost, "file" | "bodyLine">,
	source: string,
	loadPage: (() => Promise<PageRendering>) | undefined,
): Promise<Diagnostic[]> {
	const page = (await loadPage?.()) ?? NO_PAGE;
	// Modules that an unsaved text imports aren't loaded yet.
	if (metadata.modules?.some((key) => !Object.hasOwn(page.modules, key))) return [];
	const report = (position: Position | undefined, reason: string, remedy: string) => {
		const place = position ?? { line: post.bodyLine, column: 1 };
		const message = `This can't be rendered: ${reason}. ${remedy}`;
		return [createDiagnostic(rule, post.file, place, message, codeFrame(source, place))];
	};
	const found = new Map<string, Diagnostic>();
	const positionOf = (tag: string) =>
		findTag(`<${tag}>`, source) ?? expressions[0] ?? { line: post.bodyLine, column: 1 };
	const reportTag: ReportTag = (tag, { rule, message }) =>
		void found.set(message, createDiagnostic(rule, post.file, positionOf(tag), message));
	const known = new Set([...metadata.images, ...metadata.files, ...metadata.links].map(({ url }) => url));
	const onElement: KnownComponents["onElement"] = (tag, { src, href, poster }) => {
		for (const url of [src, href, poster]) {
			if (typeof url !== "string" || known.has(url)) continue;
			known.add(url);
			const { line, column } = positionOf(tag);
			if (isBesidePost(safeDecode(url))) metadata.files.push({ url, line, column });
			else if (url === src && url !== "" && !/^[/?]/.test(url) && !isExternalUrl(url) && IMAGE_TAGS.has(tag)) {
				const message = `Code writes the URL \`${url}\`, which isn't resolved, so that browsers look for the image beside the page. Write \`${resolveAssetUrl(post.file, url)}\`.`;
				reportTag(tag, { rule: "file-missing", message });
			}
		}
	};
	const run = await runStrictly({ code, metadata, policy }, page, reportTag, onElement);
	const failure = run.failure ?? (loadPage && (await renderContent(run.content, page)));
	if (!failure) return [...found.values()];
	const reason = describeError(failure.error);
	const tag = findFailingTag(failure.tags, metadata, source);
	if (run.failure && !(run.failure.error instanceof UnsentPropError)) {
		const remedy = "Expressions can only use JavaScript's globals, and must return text or elements.";
		return report(findExpression(reason, expressions) ?? findTag(reason, source) ?? tag, reason, remedy);
	}
	const remedy = failure.file ? `Fix the component in \`${failure.file}\`, or` : "Fix";
	return report(tag ?? expressions[0], reason, `${remedy} the attributes or the content of this tag.`);
}

/** Runs a body with the components of its page. Returns what it renders, or why it can't. */
async function runStrictly(
	{ code, metadata, policy }: RenderableBody,
	{ components, modules, clients }: PageRendering,
	report: ReportTag,
	onElement: KnownComponents["onElement"],
): Promise<{ content?: ReactNode; failure?: Failure }> {
	const imported = new Set((metadata.modules ?? []).flatMap((key) => Object.values(modules[key] ?? {})));
	// Every page has components, also if the body uses none.
	const names = ["Callout", ...metadata.components.map((component) => component.name)];
	const { img } = components;
	// The page has one component for `img` and `Image`, and only `img` is checked like a tag.
	const page = {
		...components,
		...(img !== undefined && { img: (props: object) => createElement(img as ComponentType, props) }),
	};
	const given = componentsOfBody(names, page);
	const { runtime, settle, failed } = createStrictRuntime({
		given: listGiven({ ...given, ...page }),
		imported,
		clients,
		onElement,
	});
	try {
		const Body = evaluateBody(code, restrictRuntime(runtime, policy, report), modules);
		return { content: await settle(Body({ components: given })) };
	} catch (error) {
		return { failure: { error, tags: error instanceof UnsentPropError ? [error.tag] : (failed.get(error) ?? []) } };
	}
}

/** Returns the tags of components, and of the members of these. */
function listGiven(components: Readonly<Record<string, unknown>>): Map<unknown, string> {
	const entries = Object.entries(components);
	const members = entries.flatMap(([tag, component]) =>
		Object.entries(Object(component)).map(([name, member]) => [member, `${tag}.${name}`] as const),
	);
	return new Map([...members, ...entries.map(([tag, component]) => [component, tag] as const)]);
}

/** Lets React render what a body has returned: https://react.dev/reference/react-dom/static/prerender */
async function renderContent(content: ReactNode, { owners, showsErrors }: PageRendering): Promise<Failure | undefined> {
	const { prerender } = await import("react-dom/static");
	let failure: Failure | undefined;
	let isUnknown = false;
	try {
		const { prelude } = await prerender(content, {
			onError: (error, { componentStack }) => {
				isUnknown ||= error instanceof UnknownInDryRunError;
				const names = [...(componentStack ?? "").matchAll(/^[ \t]*at ([\w.]+)/gm)].map(([, name = ""]) => name);
				const tags = names.map((name) => owners.get(name)?.tag ?? name);
				failure ??= { error, tags, file: names.map((name) => owners.get(name)?.file).find(Boolean) };
			},
		});
		await prelude.cancel();
	} catch (error) {
		failure ??= { error, tags: [] };
	}
	return isUnknown || (showsErrors && failure?.file !== undefined) ? undefined : failure;
}

function describeError(error: unknown): string {
	const message = getErrorMessage(error);
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
