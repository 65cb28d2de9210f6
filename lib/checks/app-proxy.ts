import { existsSync, readFileSync } from "node:fs";
import { createRequire, SourceMap } from "node:module";
import path from "node:path";
import { Worker } from "node:worker_threads";
import { parse, parseExpressionAt } from "acorn";
import type { Node, ObjectExpression, Program } from "estree-jsx";
import { createEvaluator } from "@/lib/utils/javascript/evaluate";
import { FILE_START, type Position, positionInText } from "@/lib/utils/position";

/** A problem of an app's proxy, with the line to write. */
export interface ProxyProblem extends Position {
	/** Relative to the app. */
	file: string;
	message: string;
}

interface Proxied {
	/** The path of the blog in the app. */
	blogPath: string;
	/** Whether the proxy leads to the pages of the blog, such as to those of a language. */
	leadsToPages: boolean;
}

interface Matcher {
	/** What Next reads. */
	value: unknown;
	source: string;
	/** The source as it is written, with its quotes. */
	raw: string;
	/** Its place in the text of the file. */
	start: number;
}

const evaluate = createEvaluator({});

/**
 * Finds the file that Next runs before each page, which is beside the folder of pages:
 * https://nextjs.org/docs/app/api-reference/file-conventions/proxy
 */
function findProxy(appDir: string): string | undefined {
	const has = (name: string) => existsSync(path.join(appDir, name));
	const isInSource = !has("app") && !has("pages") && (has("src/app") || has("src/pages"));
	const names = ["proxy", "middleware"].flatMap((name) => [`${name}.ts`, `${name}.js`]);
	return names.map((name) => (isInSource ? `src/${name}` : name)).find(has);
}

/** Finds the matchers of an app's proxy that take paths of the blog. */
export async function checkProxy(appDir: string, blog: Proxied): Promise<ProxyProblem[]> {
	const file = findProxy(appDir);
	if (file === undefined) return [];
	const text = readFileSync(path.join(appDir, file), "utf8");
	const report = (start: number, message: string) => ({ file, ...positionInText(FILE_START, text, start), message });
	const skipped = skipBlog(blog);
	const everythingElse = `"/((?!${skipped}).*)"`;
	const { start, matchers } = await readMatchers(text);
	if (matchers === undefined) {
		return [
			report(start, `Its \`matcher\` can't be read. It has to leave out the blog: \`matcher: ${everythingElse}\`.`),
		];
	}
	if (matchers.length === 0) {
		const message = `It has no \`matcher\`, and so runs before the blog's pages and files. Add the line \`export const config = { matcher: ${everythingElse} };\`, or \`matcher\` to the \`config\` that is there.`;
		return [report(start, message)];
	}
	const problems: ProxyProblem[] = [];
	for (const matcher of matchers) {
		const taken = await listTaken(matcher.value, blog);
		if (taken.length === 0) continue;
		const line = await proposeLine(text, matcher, blog);
		const remedy =
			line === undefined
				? `Begin its function with \`if (/^${blog.blogPath.replaceAll("/", "\\/")}(?:\\/|$)/.test(request.nextUrl.pathname)) return NextResponse.next();\``
				: `Write the line \`${line}\``;
		const message = `This \`matcher\` takes ${taken.map((one) => `\`${one}\``).join(", ")}, so the proxy runs before the blog, also where it leads to a sign-in or a language. ${remedy}.`;
		problems.push(report(matcher.start, message));
	}
	return problems;
}

/** Matches URLs as Next does, by its module for tests. A thread of its own keeps what that module changes, such as the texts of errors. */
const MATCH = `
const { parentPort, workerData } = require("node:worker_threads");
const { unstable_doesMiddlewareMatch } = require(workerData.module);
// The module replaces the methods of the console by those of a server, which work in no other place.
globalThis.console = new (require("node:console").Console)(process.stdout, process.stderr);
const matches = (url) => unstable_doesMiddlewareMatch({ config: { matcher: [workerData.matcher] }, url, nextConfig: {} });
parentPort.postMessage(workerData.urls.filter(matches));
`;

/** Returns paths of the blog that a matcher takes; none for one that Next refuses with an error of its own. */
async function listTaken(matcher: unknown, { blogPath, leadsToPages }: Proxied): Promise<string[]> {
	const urls = [...(leadsToPages ? [] : [blogPath, `${blogPath}/hello`]), `${blogPath}/rss.xml`];
	const module = createRequire(import.meta.url).resolve("next/experimental/testing/server.js");
	const worker = new Worker(MATCH, { eval: true, workerData: { module, matcher, urls }, stdout: true, stderr: true });
	return new Promise((resolve, reject) => {
		worker.once("message", resolve).once("error", reject);
		worker.once("exit", () => resolve([]));
	});
}

/** Returns the line of a matcher that leaves out the blog; `undefined` for one of another form. */
async function proposeLine(text: string, { value, source, raw, start }: Matcher, blog: Proxied) {
	const change = (pattern: string, skipped: string) => {
		if (/^\/(?::\w+\*|\(\.\*\))$/.test(pattern)) return `/((?!${skipped}).*)`;
		return pattern.startsWith("/((?!") ? pattern.replace("/((?!", () => `/((?!${skipped}|`) : undefined;
	};
	const skipped = skipBlog(blog);
	const changed = change(raw.slice(1, -1), skipped);
	const meant = change(source, skipped.replaceAll("\\\\", "\\"));
	if (changed === undefined || meant === undefined) return undefined;
	const after = typeof value === "string" ? meant : { ...Object(value), source: meant };
	if ((await listTaken(after, blog)).length > 0) return undefined;
	const [before = ""] = /.*$/.exec(text.slice(0, start)) ?? [];
	const [rest = ""] = /^.*/.exec(text.slice(start + raw.length)) ?? [];
	return `${before}${raw[0]}${changed}${raw.at(-1)}${rest}`.trim();
}

/** Returns what a negative lookahead needs, as it is written in a text of JavaScript. */
function skipBlog({ blogPath, leadsToPages }: Proxied): string {
	const name = blogPath.slice(1).replaceAll(".", "\\\\.");
	return leadsToPages ? `${name}/.*\\\\.\\\\w+$` : `${name}(?:/|$)`;
}

/** Reads the matchers of a proxy, which Next reads from its text too; `undefined` if they aren't constants. `start` is the place of the configuration. */
async function readMatchers(text: string): Promise<{ start: number; matchers: Matcher[] | undefined }> {
	const { transform } = await import("esbuild");
	const { code, map } = await transform(text, { loader: "ts", sourcemap: true, logLevel: "silent" }).catch(() => ({
		code: undefined,
		map: "",
	}));
	if (code === undefined) return { start: 0, matchers: undefined };
	const program = parse(code, { ecmaVersion: "latest", sourceType: "module", locations: true }) as Program;
	const sources = new SourceMap(JSON.parse(map));
	const placeOf = ({ loc }: Node) => {
		const entry = loc && sources.findEntry(loc.start.line - 1, loc.start.column);
		return entry && "originalLine" in entry ? offsetOf(text, entry.originalLine, entry.originalColumn) : 0;
	};
	const config = findConfig(program);
	if (config === undefined) return { start: 0, matchers: [] };
	const start = placeOf(config);
	if (config.type !== "ObjectExpression") return { start, matchers: undefined };
	const matcher = findProperty(config, "matcher");
	if (matcher === undefined) {
		const isComplete = config.properties.every(({ type }) => type === "Property");
		return { start, matchers: isComplete ? [] : undefined };
	}
	const matchers = (matcher.type === "ArrayExpression" ? matcher.elements : [matcher]).map((node) => {
		const value = node?.type === "SpreadElement" ? undefined : evaluate(node);
		const written = node?.type === "ObjectExpression" ? findProperty(node, "source") : node;
		const source = typeof value === "object" ? Object(value).source : value;
		if (!written || typeof source !== "string") return undefined;
		const raw = findText(text, placeOf(written), source);
		return raw && { value, source, ...raw };
	});
	return { start: placeOf(matcher), matchers: matchers.every((one) => one !== undefined) ? matchers : undefined };
}

/** Finds a text of JavaScript by its value, at a place or after it: esbuild knows the places of some expressions only. */
function findText(code: string, from: number, value: string): { raw: string; start: number } | undefined {
	for (const { index } of code.matchAll(/["'`]/g)) {
		if (index < from) continue;
		const [raw = ""] = /^(["'`])(?:\\.|(?!\1)[^\\\n])*\1/.exec(code.slice(index)) ?? [];
		if (raw !== "" && readText(raw) === value) return { raw, start: index };
	}
	return undefined;
}

function readText(raw: string): unknown {
	try {
		return evaluate(parseExpressionAt(raw, 0, { ecmaVersion: "latest" }) as Node);
	} catch {
		// It isn't one of the code, but of a comment.
		return undefined;
	}
}

/** Finds the value of `export const config`. */
function findConfig({ body }: Program): Node | undefined {
	for (const statement of body) {
		const declaration = statement.type === "ExportNamedDeclaration" ? statement.declaration : statement;
		if (declaration?.type !== "VariableDeclaration") continue;
		const found = declaration.declarations.find(({ id }) => id.type === "Identifier" && id.name === "config");
		if (found?.init) return found.init;
	}
	return undefined;
}

function findProperty({ properties }: ObjectExpression, name: string): Node | undefined {
	for (const property of properties) {
		if (property.type !== "Property" || property.computed) continue;
		const { key, value } = property;
		if ((key.type === "Identifier" ? key.name : key.type === "Literal" && key.value) === name) return value;
	}
	return undefined;
}

function offsetOf(text: string, line: number, column: number): number {
	const before = text.split("\n").slice(0, line);
	return before.reduce((length, one) => length + one.length + 1, column);
}
