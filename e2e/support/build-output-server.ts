import type { IncomingMessage } from "node:http";
import path from "node:path";
import { matchRoute, type OutputConfig, type Route, readOutputConfig } from "@/e2e/support/build-output";
import { type LocalResponse, type LocalServer, readFileIfExists, serveResponses } from "@/e2e/support/file-server";
import { getMediaType } from "@/lib/utils/media-type";

/** A build of files in the format of https://vercel.com/docs/build-output-api; it has no functions. */
class BuildOutput {
	constructor(
		private readonly folder: string,
		private readonly config: OutputConfig,
	) {}

	/** Responds to a request: applies the routes before the files, then the files, then the routes for errors. */
	async respond({ pathname }: URL, request: IncomingMessage): Promise<LocalResponse> {
		const headers: Record<string, string> = {};
		const { status, path } = this.applyRoutes("", pathname, request, headers);
		if (status !== undefined) return { status, headers };
		const file = await this.readFile(path);
		if (file) return { ...file, headers: { ...file.headers, ...headers } };
		const error = this.applyRoutes("error", path, request, headers);
		const page = await this.readFile(error.path);
		return { ...page, status: error.status ?? 404, headers: { ...page?.headers, ...headers } };
	}

	/** Returns the routes of a phase, from its `handle` to the next; the phase "" is before the first `handle`. */
	private getPhase(name: string): Route[] {
		const { routes } = this.config;
		const start = name === "" ? 0 : routes.findIndex(({ handle }) => handle === name) + 1;
		const length = routes.slice(start).findIndex(({ handle }) => handle !== undefined);
		return name !== "" && start === 0 ? [] : routes.slice(start, length < 0 ? undefined : start + length);
	}

	/** Applies the routes of a phase to a path; returns the path that they rewrite it to, and the status that they set. */
	private applyRoutes(phase: string, from: string, request: IncomingMessage, headers: Record<string, string>) {
		let path = from;
		for (const route of this.getPhase(phase)) {
			const match = matchRoute(route, path);
			if (!match || !meetsConditions(route, request)) continue;
			const fill = (text: string) =>
				text.replace(/\$(\w+)/g, (_, key) => match.groups?.[key] ?? match[Number(key)] ?? "");
			for (const [name, value] of Object.entries(route.headers ?? {})) headers[name.toLowerCase()] = fill(value);
			if (route.dest) path = fill(route.dest);
			if (!route.continue) return { path, status: route.status };
		}
		return { path, status: undefined };
	}

	/** Returns the file at a path, or the index of a folder there. */
	private async readFile(pathname: string): Promise<LocalResponse | undefined> {
		const name = decodeURIComponent(pathname).replace(/^\//, "");
		return (name && (await this.readFileNamed(name))) || this.readFileNamed(path.posix.join(name, "index.html"));
	}

	/** Returns the file whose path is the name: by its override, or without one. */
	private async readFileNamed(name: string): Promise<LocalResponse | undefined> {
		const { overrides } = this.config;
		const moved = Object.entries(overrides).find(([, { path }]) => path === name)?.[0];
		const file = moved ?? (overrides[name]?.path === undefined ? name : undefined);
		const body = file === undefined ? undefined : await readFileIfExists(path.join(this.folder, "static", file));
		if (file === undefined || !body) return undefined;
		return {
			status: 200,
			headers: { "content-type": overrides[file]?.contentType ?? getMediaType(file) },
			body,
		};
	}
}

/** Tells whether a request has the headers that a route asks for. */
function meetsConditions({ has = [] }: Route, request: IncomingMessage): boolean {
	return has.every(({ key, value }) => {
		const actual = request.headers[key];
		return actual !== undefined && (value === undefined || new RegExp(`^${value}$`).test(String(actual)));
	});
}

/** Serves a build from its output folder. */
export async function serveBuildOutput(folder: string): Promise<LocalServer> {
	const output = new BuildOutput(folder, await readOutputConfig(folder));
	return serveResponses((url, request) => output.respond(url, request));
}
