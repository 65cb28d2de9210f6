import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { withTemporaryFolder } from "@/packages/migrate/src/samples.support";
import { contentOf, runImport } from "./import.support";

const CORPORA = path.resolve("../shared/corpora");
for (const name of ["react-native", "typescript-eslint", "jekyll", "nats", "timlrx", "kamiwaza"]) {
	const source = path.join(CORPORA, name);
	const skip = existsSync(source) ? false : "the samples ../shared/corpora are not beside the project";
	test(`imports ${name}, which makes the same pages`, { skip }, () =>
		withTemporaryFolder(async (into) => {
			await runImport(source, into);
			const [there, here] = [await contentOf(source), await contentOf(into)];
			assert.ok(there.posts.length > 0);
			assert.deepEqual(here, there);
		}),
	);
}
