import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { test } from "node:test";
import { DIALOG, FONTS, TOOLS } from "./dev-tools";

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
		"Next has paths that no rule knows: decide in `dev-tools.ts` who gets an answer there.",
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
