import path from "node:path";
import { createAppData } from "@/lib/blog/app-data/create-app-data";
import type { Blog } from "@/lib/blog/blog";
import { writeAtomically } from "@/lib/utils/write-atomically";
import { getSiteDir } from "./environment";

/** Writes the module that gives the code of an app the posts of its blog; `with-quire.mjs` has its name. */
export async function writeAppData(blog: Blog): Promise<void> {
	const data = JSON.stringify(await createAppData(blog));
	await writeAtomically(path.join(path.dirname(getSiteDir()), "blog.mjs"), `export default ${data};\n`);
}
