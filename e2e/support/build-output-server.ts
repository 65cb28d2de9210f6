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
import { type Answer, readIfFile, serveAnswers, type TestServer, typeOf } from "@/e2e/support/file-server";

/** A build in the form of https://vercel.com/docs/build-output-api, as far as a blog without functions needs it. */
class BuildOutput {
	constructor(
		private readonly folder: string,
		private readonly config: OutputConfig,
	) {}

	/** What a request gets: the routes before the files, the files, the routes after; else the page for what isn't found. */
	async answer({ pathname }: URL, request: IncomingMessage): Promise<Answer> {
		const added: Record<string, string> = {};
		const through = (phase: string, address: string) => this.follow(this.phase(phase), address, request, added);
		let found = await through("", pathname);
		if (typeof found === "string") found = (await this.file(found)) ?? (await through("filesystem", found));
		if (typeof found === "string") found = await through("rewrite", found);
		if (typeof found !== "string") {
			await this.follow(this.phase("hit"), pathname, request, added);
			return { ...found, headers: { ...found.headers, ...added } };
		}
		const missing = await this.file("/404");
		return { ...missing, status: 404, headers: { ...missing?.headers, ...added } };
	}

	/** The routes between a marker and the next; those before the first have none. */
	private phase(name: string): Route[] {
		const { routes } = this.config;
		const start = name === "" ? 0 : routes.findIndex((one) => one.handle === name) + 1;
		const length = routes.slice(start).findIndex((one) => one.handle !== undefined);
		return name !== "" && start === 0 ? [] : routes.slice(start, length < 0 ? undefined : start + length);
	}

	/** Goes through routes; returns an answer, or the address that they lead to. */
	private async follow(routes: Route[], from: string, request: IncomingMessage, added: Record<string, string>) {
		let address = from;
		for (const one of routes) {
			const match = matchRoute(one, address);
			if (!match || !isMet(one, request)) continue;
			const fill = (text: string) =>
				text.replace(/\$(\w+)/g, (_, key) => match.groups?.[key] ?? match[Number(key)] ?? "");
			for (const [name, value] of Object.entries(one.headers ?? {})) added[name.toLowerCase()] = fill(value);
			if (added.location !== undefined) return { status: one.status ?? 308, headers: {} };
			if (one.dest) address = fill(one.dest).split("?")[0] ?? "";
			const file = one.check ? await this.file(address) : undefined;
			if (file) return file;
			if (!one.continue && !one.check) break;
		}
		return address;
	}

	/** What lies at an address: a static file, or a page that was prerendered. */
	private async file(address: string): Promise<Answer | undefined> {
		const name = decodeURIComponent(address).replace(/^\//, "") || "index";
		const [renamed] = Object.entries(this.config.overrides).find(([, { path }]) => path === name) ?? [name];
		const body = await readIfFile(path.join(this.folder, "static", renamed));
		if (body) {
			const type = this.config.overrides[renamed]?.contentType ?? typeOf(renamed);
			return { status: 200, headers: { "content-type": type }, body };
		}
		const target = path.join(this.folder, "functions", `${name}.prerender-config.json`);
		const source = await readIfFile(target);
		if (!source) return;
		const page = prerenderSchema.parse(JSON.parse(Buffer.from(source).toString()));
		const fallback = typeof page.fallback === "string" ? page.fallback : page.fallback.fsPath;
		return {
			status: page.initialStatus ?? 200,
			headers: { "content-type": typeOf(fallback), ...page.initialHeaders },
			body: await readFile(path.join(path.dirname(target), path.basename(fallback))),
		};
	}
}

/** Whether a request has the headers and cookies that a route asks for, and none that it is not for. */
function isMet({ has = [], missing = [] }: Route, request: IncomingMessage): boolean {
	const isThere = ({ type, key = "", value }: (typeof has)[number]) => {
		if (type !== "header") return (request.headers.cookie ?? "").includes(`${key}=`);
		const sent = request.headers[key];
		return sent !== undefined && (value === undefined || new RegExp(`^${value}$`).test(String(sent)));
	};
	return has.every(isThere) && !missing.some(isThere);
}

/** Serves such a build. */
export async function serveBuildOutput(folder: string): Promise<TestServer> {
	const output = new BuildOutput(folder, await readOutputConfig(folder));
	return serveAnswers((address, request) => output.answer(address, request));
}
