import path from "node:path";
import { createAppData } from "@/lib/blog/app-data/create-app-data";
import type { Blog } from "@/lib/blog/blog";
import { writeAtomically } from "@/lib/utils/write-atomically";
import { getSiteDir } from "./environment";

/** Returns the path of the module that gives the code of an app the posts of its blog. `with-quire.mjs` names it too. */
export const getAppDataFile = () => path.join(path.dirname(getSiteDir()), "blog.mjs");

/** Writes the data of the blog for the code of its app. Without a blog, the module exports `undefined`. Returns the URLs of the images that the app shows. */
export async function writeAppData(
	blog: Blog | undefined,
	options?: Parameters<typeof createAppData>[1],
): Promise<{ media: readonly string[] }> {
	const data = blog && JSON.stringify(await createAppData(blog, options));
	await writeAtomically(getAppDataFile(), `export default ${data};\n`);
	return { media: [] };
}
