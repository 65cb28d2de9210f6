import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import type { BuildResult } from "@/lib/outputs/build-result";
import { createTemporaryFolder, writeFiles } from "@/lib/utils/temporary-folder.support";
import { deleteClientPayloads } from "./client-payloads";

test("deletes what the client would load of static pages, and keeps it for others", async () => {
	const folder = createTemporaryFolder();
	const file = (name: string) => path.join(folder, name);
	const meta = JSON.stringify({ headers: { a: "b" }, segmentPaths: ["/_tree"], prefetchHints: {} });
	const filesOf = (name: string) => ({
		[`${name}.html`]: "page",
		[`${name}.rsc`]: "payload",
		[`${name}.meta`]: meta,
		[`${name}.segments/_tree.segment.rsc`]: "segment",
	});
	writeFiles(folder, { ...filesOf("static"), ...filesOf("interactive"), "404.html": "not found" });
	const outputs = ["static", "interactive"].flatMap((name) =>
		[`${name}.html`, `${name}.rsc`, `${name}.segments/_tree.segment.rsc`].map((one) => ({
			pathname: `/${one}`,
			fallback: { filePath: file(one) },
		})),
	);
	const result = { outputs: { prerenders: outputs } } as unknown as BuildResult;
	await deleteClientPayloads(result, [
		{ file: file("static.html"), isStatic: true },
		{ file: file("interactive.html"), isStatic: false },
		{ file: file("404.html"), isStatic: true },
	]);
	assert.deepEqual(
		result.outputs.prerenders.map(({ pathname }) => pathname),
		["/static.html", "/static.rsc", "/interactive.html", "/interactive.rsc", "/interactive.segments/_tree.segment.rsc"],
	);
	assert.equal(readFileSync(file("static.rsc"), "utf8"), "");
	assert.deepEqual(JSON.parse(readFileSync(file("static.meta"), "utf8")), { headers: { a: "b" } });
	assert.equal(existsSync(file("static.segments")), false);
	assert.equal(readFileSync(file("interactive.rsc"), "utf8"), "payload");
	assert.equal(readFileSync(file("interactive.meta"), "utf8"), meta);
});
