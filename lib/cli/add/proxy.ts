import { existsSync } from "node:fs";
import path from "node:path";

/** Finds the file that Next runs before each page: https://nextjs.org/docs/app/api-reference/file-conventions/proxy */
export function findProxy(appDir: string): string | undefined {
	const names = ["proxy", "middleware"].flatMap((name) => [name, `src/${name}`]);
	const files = names.flatMap((name) => ["ts", "js"].map((extension) => `${name}.${extension}`));
	return files.find((file) => existsSync(path.join(appDir, file)));
}

export const describeProxy = (file: string, blogPath: string) => `
\`${file}\` runs before the blog's pages. If it redirects or rewrites other paths than its own, such as to a sign-in or a language, leave
${blogPath} out in its \`matcher\`: "/((?!${blogPath.slice(1)}(?:/|$)|api|_next/static|_next/image).*)"
`;
