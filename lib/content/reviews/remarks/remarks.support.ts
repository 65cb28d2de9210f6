import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { createTemporaryFolder, writeFiles } from "@/lib/utils/temporary-folder.support";
import type { RemarksFile } from "./remarks-file";

/** Quotes a passage without the text around it. */
export const quote = (exact: string) => ({ exact, prefix: "", suffix: "" });
/** Returns the content of a file of remarks. */
export const remarksFile = (remarks: RemarksFile["remarks"], reviewer?: string): RemarksFile => ({
	format: "quire-remarks",
	version: 1,
	draft: { file: "posts/nest.md" },
	reviewer,
	remarks,
});

/** A post with all kinds of blocks. */
export const SOURCE = `---
title: The quokka nest
description: >
  How a quokka
  builds.
---
First paragraph.

- an item

      indented code
- another **item**

\`\`\`js
let code;

const more = 1;
\`\`\`

> A quotation
> of two lines.

| a | b |
| - | - |
| 1 | 2 |

:::note
Remember *this*.
:::

$$
x + y

= z
$$

The last words.`;

/** Applies a patch with Git, and returns the patched file. */
export function applyPatch(name: string, source: string, patch: string): string {
	const folder = createTemporaryFolder();
	writeFiles(folder, { [name]: source });
	const { status, stderr } = spawnSync("git", ["apply", "-"], { cwd: folder, input: patch, encoding: "utf8" });
	assert.equal(status, 0, stderr);
	return readFileSync(path.join(folder, name), "utf8");
}
