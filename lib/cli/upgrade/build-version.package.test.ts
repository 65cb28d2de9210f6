import assert from "node:assert/strict";
import { symlinkSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { createTemporaryFolder } from "@/lib/utils/temporary-folder.support";
import { checkTypes } from "./build-version";

const slot = (props: string) =>
	`import type { SlotProps } from "quire-blog";\nexport default ({ site }: SlotProps) => <p>{site.${props}}</p>;\n`;

test("reports what the types of slots don't allow, as the check does", async () => {
	const folder = createTemporaryFolder({
		"slots/after-post.tsx": slot("title"),
		"slots/footer.tsx": slot("titel"),
		"components/chart.tsx": "export const Chart = ({ width }: { width: number }) => <hr data-width={width} />;\n",
	});
	symlinkSync(path.resolve("node_modules"), path.join(folder, "node_modules"), "junction");
	const errors = await checkTypes(folder, process.cwd(), folder);
	assert.equal(errors.length, 1);
	assert.match(errors[0] ?? "", /^slots\/footer\.tsx:2:50 error types TS2\d+: Property 'titel' does not exist/);
});

test("a blog without code has no types to check", async () => {
	const folder = createTemporaryFolder();
	assert.deepEqual(await checkTypes(folder, process.cwd(), folder), []);
});

test("gives slots the types of the own fields that the configuration registers", async () => {
	const fields = "export const fields = z.object({ rating: z.number(), seen: z.coerce.date().optional() });";
	const folder = createTemporaryFolder({
		"quire.config.ts": `import { defineConfig } from "quire-blog";
import { z } from "zod";
${fields}
export default defineConfig({ fields });
declare module "quire-blog" { interface Register { fields: typeof fields } }
`,
		"slots/after-post.tsx": `import { getPosts, type SlotProps } from "quire-blog";
export default async function AfterPost({ post }: SlotProps) {
	const [listed] = await getPosts();
	if (listed) return listed.frontMatter.rating.toFixed() + listed.frontMatter.seen?.slice(0, 4);
	return post?.kind === "post" ? post.frontMatter.rating.length : post?.frontMatter.rating;
}
`,
	});
	symlinkSync(path.resolve("node_modules"), path.join(folder, "node_modules"), "junction");
	assert.deepEqual(await checkTypes(folder, process.cwd(), folder), [
		"slots/after-post.tsx:5:57 error types TS2339: Property 'length' does not exist on type 'number'.",
	]);
});
