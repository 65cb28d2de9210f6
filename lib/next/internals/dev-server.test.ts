import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { test } from "node:test";
import { DIALOG, FONTS, skipVersionCheck, TOOLS } from "./dev-server";

test("Next's development server still finds static paths in another process, by the method that is replaced", () => {
	const file = createRequire(import.meta.url).resolve("next/dist/server/dev/next-dev-server");
	assert.match(
		readFileSync(file, "utf8"),
		/^ {4}async getStaticPaths\([\s\S]{0,600}staticPathsWorker\.loadStaticPaths\(/m,
		"Next finds static paths in another way: see whether it still takes a process for each request in development.",
	);
});

test("the installed Next asks for versions without a request, and others ask as before", async () => {
	const shared = createRequire(import.meta.url)("next/dist/server/dev/hot-reloader-shared-utils");
	assert.equal(
		typeof shared.getVersionInfo,
		"function",
		"Next's development server asks for versions in another place.",
	);
	const original = globalThis.fetch;
	const asked: string[] = [];
	globalThis.fetch = async (input) => {
		asked.push(String(input));
		return Response.json({});
	};
	try {
		skipVersionCheck();
		assert.equal((await shared.getVersionInfo()).staleness, "unknown");
		await fetch("https://other.example/");
		assert.deepEqual(asked, ["https://other.example/"], "Next asks for versions by another URL.");
	} finally {
		globalThis.fetch = original;
	}
});

/** The parts of the installed Next that answer requests in development. */
const PARTS = ["server/dev", "server/lib", "next-devtools/server"];
/** Matches the paths of Next in its code. */
const PATH = /(?<=["'`])\/_(?:_|next)[\w./-]*/g;
/** What every server of Next has below `/_next`: scripts, images and pages, whose files no tool changes. */
const FILES = /^\/_next(?:\/(?:data|development|image|static)\b.*|\/)?$/;

const next = path.dirname(createRequire(import.meta.url).resolve("next/package.json"));
const files = PARTS.flatMap((part) => {
	const folder = path.join(next, "dist", part);
	const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
	return names.filter((name) => name.endsWith(".js")).map((name) => path.join(folder, name));
});
const paths = [...new Set(files.flatMap((file) => readFileSync(file, "utf8").match(PATH) ?? []))].sort();

test("every path by which the installed Next answers developer tools is closed", () => {
	const unknown = paths.filter((one) => !FILES.test(one) && !TOOLS.test(one) && one !== "/__next");
	assert.deepEqual(
		unknown,
		[],
		"Next has paths that no rule knows: decide in `dev-server.ts` who gets an answer there.",
	);
});

test("the dialog with an error still has the paths that stay open for it", () => {
	const open = paths.filter((one) => DIALOG.test(one) || FONTS.test(one));
	assert.deepEqual(
		open,
		[
			"/__nextjs_devtools_config",
			"/__nextjs_disable_dev_indicator",
			"/__nextjs_font/",
			"/__nextjs_original-stack-frames",
			"/__nextjs_server_status",
			"/__nextjs_source-map",
		],
		"Next has renamed what its dialog asks for: it shows no code, or needs a path less.",
	);
});
