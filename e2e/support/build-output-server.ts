import { readFile } from "node:fs/promises";
import type { IncomingMessage } from "node:http";
import path from "node:path";
import {
	matchRoute,
	type OutputConfig,
	prerenderSchema,
	type Route,
	readOutputConfig,
} from "@/e2e/support/build-output";
import {
	getContentType,
	type LocalResponse,
	type LocalServer,
	readFileIfExists,
	serveResponses,
} from "@/e2e/support/file-server";

/** A build in the format of https://vercel.com/docs/build-output-api; supports static files and prerendered pages. */
class BuildOutput {
	constructor(
		private readonly folder: string,
		private readonly config: OutputConfig,
	) {}

	/** Responds to a request: applies the routes before the files, then the files, then the later routes, then the 404 page. */
	async respond({ pathname }: URL, request: IncomingMessage): Promise<LocalResponse> {
		const routeHeaders: Record<string, string> = {};
		const applyPhase = (phase: string, path: string) =>
			this.applyRoutes(this.getPhase(phase), path, request, routeHeaders);
		let result = await applyPhase("", pathname);
		if (typeof result === "string") result = (await this.readFile(result)) ?? (await applyPhase("filesystem", result));
		if (typeof result === "string") result = await applyPhase("rewrite", result);
		if (typeof result !== "string") {
			await this.applyRoutes(this.getPhase("hit"), pathname, request, routeHeaders);
			return { ...result, headers: { ...result.headers, ...routeHeaders } };
		}
		const missing = await this.readFile("/404");
		return { ...missing, status: 404, headers: { ...missing?.headers, ...routeHeaders } };
	}

	/** Returns the routes of a phase, from its `handle` to the next; the phase "" is before the first `handle`. */
	private getPhase(name: string): Route[] {
		const { routes } = this.config;
		const start = name === "" ? 0 : routes.findIndex(({ handle }) => handle === name) + 1;
		const length = routes.slice(start).findIndex(({ handle }) => handle !== undefined);
		return name !== "" && start === 0 ? [] : routes.slice(start, length < 0 ? undefined : start + length);
	}

	/** Applies routes to a path; returns a response, or the path that they rewrite it to. */
	private async applyRoutes(
		routes: Route[],
		from: string,
		request: IncomingMessage,
		routeHeaders: Record<string, string>,
	) {
		let path = from;
		for (const route of routes) {
			const match = matchRoute(route, path);
			if (!match || !meetsConditions(route, request)) continue;
			const fill = (text: string) =>
				text.replace(/\$(\w+)/g, (_, key) => match.groups?.[key] ?? match[Number(key)] ?? "");
			for (const [name, value] of Object.entries(route.headers ?? {})) routeHeaders[name.toLowerCase()] = fill(value);
			if (routeHeaders.location !== undefined) return { status: route.status ?? 308, headers: {} };
			if (route.dest) path = fill(route.dest).split("?")[0] ?? "";
			const file = route.check ? await this.readFile(path) : undefined;
			if (file) return file;
			if (!route.continue && !route.check) break;
		}
		return path;
	}

	/** Returns the static file or the prerendered page at a path, or `undefined`. */
	private async readFile(pathname: string): Promise<LocalResponse | undefined> {
		const name = decodeURIComponent(pathname).replace(/^\//, "");
		return (name && (await this.readFileNamed(name))) || this.readFileNamed(path.posix.join(name, "index"));
	}

	private async readFileNamed(name: string): Promise<LocalResponse | undefined> {
		const [file] = Object.entries(this.config.overrides).find(([, { path }]) => path === name) ?? [name];
		const body = await readFileIfExists(path.join(this.folder, "static", file));
		if (body) {
			const type = this.config.overrides[file]?.contentType ?? getContentType(file);
			return { status: 200, headers: { "content-type": type }, body };
		}
		const target = path.join(this.folder, "functions", `${name}.prerender-config.json`);
		const source = await readFileIfExists(target);
		if (!source) return;
		const page = prerenderSchema.parse(JSON.parse(Buffer.from(source).toString()));
		const fallback = typeof page.fallback === "string" ? page.fallback : page.fallback.fsPath;
		return {
			status: page.initialStatus ?? 200,
			headers: { "content-type": getContentType(fallback), ...page.initialHeaders },
			body: await readFile(path.join(path.dirname(target), path.basename(fallback))),
		};
	}
}

/** Tells whether a request meets the `has` and `missing` conditions of a route on headers and cookies. */
function meetsConditions({ has = [], missing = [] }: Route, request: IncomingMessage): boolean {
	const isPresent = ({ type, key = "", value }: (typeof has)[number]) => {
		if (type !== "header") return (request.headers.cookie ?? "").includes(`${key}=`);
		const actual = request.headers[key];
		return actual !== undefined && (value === undefined || new RegExp(`^${value}$`).test(String(actual)));
	};
	return has.every(isPresent) && !missing.some(isPresent);
}

/** Serves a build from its output folder. */
export async function serveBuildOutput(folder: string): Promise<LocalServer> {
	const output = new BuildOutput(folder, await readOutputConfig(folder));
	return serveResponses((url, request) => output.respond(url, request));
}
