import assert from "node:assert/strict";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { type TestContext, test } from "node:test";
import { inspect } from "node:util";
import type { NextConfig } from "next";
import { PHASE_DEVELOPMENT_SERVER, PHASE_PRODUCTION_BUILD, PHASE_PRODUCTION_SERVER } from "next/constants";
import type { WebpackConfigContext } from "next/dist/server/config-shared";
import { getAppRecordFile } from "@/lib/cli/build-for-app";
import { getAppDataFile } from "@/lib/next/app-data-file";
import { createTemporaryFolder } from "@/lib/utils/temporary-folder.support";
import { withQuire } from "./with-quire.mjs";

const CONTEXT = { defaultConfig: {} };

/** Moves to the folder of an app with the rules of a build, and sets a variable. */
function openApp(t: TestContext, variable?: string, value?: string): string {
	const rules = {
		defaultHeaders: [{ source: "/blog/:path*", headers: [{ key: "X-A", value: "1" }] }],
		headers: [{ source: "/blog/:path(.*\\.svg)", headers: [{ key: "X-A", value: "2" }] }],
		redirects: [{ source: "/blog/old", destination: "/blog/new", permanent: true }],
		beforeFiles: [{ source: "/blog/a", destination: "/blog/a.md" }],
		rewrites: [{ source: "/blog", destination: "/blog/index.html" }],
	};
	const folder = createTemporaryFolder({
		"next.config.ts": "",
		[path.relative(process.cwd(), getAppRecordFile())]: JSON.stringify({ rules, files: [] }),
	});
	const workingDir = process.cwd();
	process.chdir(folder);
	if (variable !== undefined) process.env[variable] = value;
	t.after(() => {
		process.chdir(workingDir);
		for (const name of ["QUIRE_APP_DATA", ...(variable === undefined ? [] : [variable])]) delete process.env[name];
	});
	return folder;
}

const sourcesOf = (rules: { source: string }[] | undefined) => rules?.map(({ source }) => source);

test("a server of a build gets the configuration of the app", async () => {
	const config: NextConfig = { poweredByHeader: false };
	assert.equal(await withQuire(Promise.resolve(config))(PHASE_PRODUCTION_SERVER, CONTEXT), config);
});

test("what reads the configuration without building has the rules of the last build, if any", async (t) => {
	const folder = openApp(t, "NODE_ENV", "test");
	const { redirects }: NextConfig = withQuire({});
	assert.deepEqual(sourcesOf(await redirects?.()), ["/blog/old"]);
	rmSync(path.join(folder, ".quire"), { recursive: true });
	const other: NextConfig = withQuire({});
	assert.deepEqual(await other.redirects?.(), []);
});

test("a configuration may be a function, which gets the phase and the context", async () => {
	const result = await withQuire((phase, context) => ({ env: { phase, has: String("defaultConfig" in context) } }))(
		PHASE_PRODUCTION_SERVER,
		CONTEXT,
	);
	assert.deepEqual(result, { env: { phase: PHASE_PRODUCTION_SERVER, has: "true" } });
});

test("a build has the rules of the blog beside those of the app", async (t) => {
	openApp(t);
	const config: NextConfig = {
		headers: async () => [{ source: "/:path*", headers: [{ key: "X-A", value: "3" }] }],
		redirects: async () => [{ source: "/a", destination: "/b", permanent: true }],
		rewrites: async () => [{ source: "/c", destination: "/d" }],
	};
	const result: NextConfig = await withQuire(() => config)(PHASE_PRODUCTION_BUILD, CONTEXT);
	const rewrites = await result.rewrites?.();
	assert.ok(rewrites && !Array.isArray(rewrites));
	assert.deepEqual(sourcesOf(rewrites.beforeFiles), ["/blog/a"]);
	assert.deepEqual(sourcesOf(rewrites.afterFiles), ["/blog", "/c"]);
	assert.deepEqual(sourcesOf(await result.redirects?.()), ["/a", "/blog/old"]);
	// The last header of a name wins: the app's own, but for single files of the blog.
	assert.deepEqual(sourcesOf(await result.headers?.()), ["/blog/:path*", "/:path*", "/blog/:path(.*\\.svg)"]);
});

test("an exported app has no rules", async (t) => {
	openApp(t);
	const config: NextConfig = { output: "export" };
	const result: NextConfig = await withQuire(() => config)(PHASE_PRODUCTION_BUILD, CONTEXT);
	assert.deepEqual([result.headers, result.redirects, result.rewrites], [undefined, undefined, undefined]);
});

test("rules that a plugin replaces are reported", async (t) => {
	openApp(t, "QUIRE_APP_SERVED", "http://127.0.0.1:4000");
	const print = t.mock.method(console, "error", () => {});
	// A process asks for the rules once.
	const fresh: { withQuire: typeof withQuire } = await import(
		new URL("./with-quire.mjs?replaced", import.meta.url).href
	);
	const result: NextConfig = await fresh.withQuire(() => ({}))(PHASE_DEVELOPMENT_SERVER, CONTEXT);
	await Promise.all([result.headers?.(), result.redirects?.()]);
	assert.match(String(print.mock.calls[0]?.arguments), /lacks its `rewrites`.*Put `withQuire` outside/);
	await result.rewrites?.();
	assert.equal(print.mock.callCount(), 1);
});

test("in development, what is below the path comes from the blog's own server, before all else", async (t) => {
	openApp(t, "QUIRE_APP_SERVED", "http://127.0.0.1:4000");
	const config: NextConfig = {
		basePath: "/shop",
		rewrites: async () => ({ beforeFiles: [], afterFiles: [], fallback: [{ source: "/x", destination: "/y" }] }),
	};
	const result: NextConfig = await withQuire(() => config, { path: "/news", beside: true })(
		PHASE_DEVELOPMENT_SERVER,
		CONTEXT,
	);
	const [rewrites] = await Promise.all([result.rewrites?.(), result.redirects?.(), result.headers?.()]);
	assert.deepEqual(rewrites, {
		beforeFiles: [
			{ source: "/news", destination: "http://127.0.0.1:4000/shop/news" },
			{ source: "/news/:path*", destination: "http://127.0.0.1:4000/shop/news/:path*" },
		],
		afterFiles: [],
		fallback: [{ source: "/x", destination: "/y" }],
	});
});

test("in development, only files of a blog inside the app come from its own server, which names their paths", async (t) => {
	const rule = { source: "/blog/rss.xml", destination: "/dev/feeds/rss.xml" };
	const redirects = [{ source: "/blog/old", destination: "/blog/new", permanent: false }];
	const server = createServer(({ url }, response) => {
		response.end(url === "/shop/blog/dev/routes" ? JSON.stringify({ redirects, beforeFiles: [rule] }) : "");
	});
	await once(server.listen(0, "127.0.0.1"), "listening");
	t.after(() => server.close().closeAllConnections());
	const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	openApp(t, "QUIRE_APP_SERVED", origin);
	// A process has one server, which the module remembers.
	const fresh: { withQuire: typeof withQuire } = await import(new URL("./with-quire.mjs?inside", import.meta.url).href);
	const config: NextConfig = { basePath: "/shop" };
	const result = await fresh.withQuire(() => config)(PHASE_DEVELOPMENT_SERVER, CONTEXT);
	const destination = `${origin}/shop/blog/dev/feeds/rss.xml`;
	const [rewrites, ownRedirects] = await Promise.all([result.rewrites?.(), result.redirects?.(), result.headers?.()]);
	assert.deepEqual(rewrites, { beforeFiles: [{ ...rule, destination }], afterFiles: [], fallback: [] });
	assert.deepEqual(ownRedirects, redirects);
});

for (const [mode, phase, variable, value] of [
	["production", PHASE_PRODUCTION_BUILD, undefined, undefined],
	["development", PHASE_DEVELOPMENT_SERVER, "QUIRE_APP_SERVED", "http://127.0.0.1:4000"],
] as const) {
	test(`either bundler of an app finds the data where the engine writes it in ${mode}, beside the modules that the app replaces`, async (t) => {
		openApp(t, variable, value);
		const { NODE_ENV } = process.env;
		Object.assign(process.env, { NODE_ENV: mode });
		t.after(() => Object.assign(process.env, { NODE_ENV }));
		const config: NextConfig = {
			transpilePackages: ["ui"],
			turbopack: { resolveAlias: { a: "b" } },
			webpack: (given) => ({ ...given, resolve: { alias: { a: "b" } } }),
		};
		const result: NextConfig = await withQuire(() => config)(phase, CONTEXT);
		assert.deepEqual(result.transpilePackages, ["ui", "quire-blog"]);
		const file = getAppDataFile();
		assert.equal(process.env.QUIRE_APP_DATA, path.dirname(file));
		assert.deepEqual(result.turbopack?.resolveAlias, {
			a: "b",
			"quire-blog/app-data": `./${path.relative(process.cwd(), file)}`,
		});
		assert.deepEqual(result.webpack?.({}, {} as WebpackConfigContext).resolve.alias, {
			a: "b",
			"quire-blog/app-data": file,
		});
		const inside = withQuire({ outputFileTracingIncludes: { "/*": ["a"], "/b": ["c"] } });
		const pages = `${path.relative(process.cwd(), path.dirname(file))}/pages/*`;
		assert.deepEqual(inside.outputFileTracingIncludes, { "/*": ["a", pages], "/b": ["c"] });
	});
}

test("an object stays one, wherever it is in a chain of plugins", async (t) => {
	openApp(t, "NODE_ENV", "production");
	const withAlias = (config: NextConfig = {}): NextConfig => ({
		...config,
		turbopack: { resolveAlias: { ...config.turbopack?.resolveAlias, plugin: "./plugin.js" } },
		webpack: (given, context) => {
			given.resolve.alias = { plugin: "./plugin.js" };
			return config.webpack?.(given, context) ?? given;
		},
		redirects: async () => [
			...((await config.redirects?.()) ?? []),
			{ source: "/p", destination: "/", permanent: true },
		],
	});
	const own: NextConfig = { output: "standalone", deploymentId: "1" };
	for (const config of [
		withAlias(withQuire(own)),
		withQuire(withAlias(own)),
		[withAlias, withQuire].reduce((config, plugin) => plugin(config), own),
	]) {
		const names = ["plugin", "quire-blog/app-data"];
		assert.equal(config.output, "standalone");
		assert.deepEqual(Object.keys(config.turbopack?.resolveAlias ?? {}).sort(), names);
		const webpack = config.webpack?.({ resolve: {} }, {} as WebpackConfigContext);
		assert.deepEqual(Object.keys(webpack.resolve.alias).sort(), names);
		assert.deepEqual(sourcesOf(await config.redirects?.())?.sort(), ["/blog/old", "/p"]);
		assert.equal(typeof config.generateBuildId, "function");
	}
});

test("a plugin that copies the properties of a function fails, instead of losing them", () => {
	const config: object = withQuire(() => ({ poweredByHeader: false }));
	assert.throws(() => ({ ...config }), /Put `withQuire` outside/);
});

for (const [logging, expected] of [
	[undefined, { incomingRequests: { ignore: [/\/my\.blog\/dev\//] } }],
	[
		{ fetches: { fullUrl: true }, incomingRequests: { ignore: [/health/] } },
		{ fetches: { fullUrl: true }, incomingRequests: { ignore: [/health/, /\/my\.blog\/dev\//] } },
	],
	[{ incomingRequests: true }, { incomingRequests: { ignore: [/\/my\.blog\/dev\//] } }],
	[{ incomingRequests: false }, { incomingRequests: false }],
	[false, false],
] as const) {
	test(`the app logs no requests of the blog's own, and what it wants: ${inspect(logging)}`, async (t) => {
		openApp(t, "QUIRE_APP_SERVED", "http://127.0.0.1:4000");
		const config = { logging } as NextConfig;
		const result: NextConfig = await withQuire(() => config, { path: "/my.blog" })(PHASE_DEVELOPMENT_SERVER, CONTEXT);
		assert.deepEqual(result.logging, expected);
	});
}

test("refuses a path that is none", () => {
	for (const path of ["blog", "/", "/blog/", "/:slug"])
		assert.throws(() => withQuire({}, { path }), /is no path of a blog/);
});

test("refuses a configuration that is none, and options that it doesn't have", () => {
	for (const config of [undefined, null, "next.config.ts"])
		assert.throws(() => withQuire(config as never), /in place of a configuration\. Write `withQuire\(nextConfig\)`/);
	assert.throws(() => withQuire({}, { inside: true } as object), /has no option `inside`/);
});
