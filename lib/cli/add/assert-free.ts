import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { CommandError } from "@/lib/cli/command/command";
import { PACKAGE } from "@/lib/cli/project/find-project";
import { SITE_FILE } from "@/lib/config/parse";
import { listRouteFiles, readAppRoutes } from "@/lib/content/source/app-routes";
import { appSchema } from "@/lib/utils/app";
import { matchesRoute } from "@/lib/utils/app-links";
import { printLines } from "@/lib/utils/print";

/** Throws a `CommandError` if the app has something at the path, or another folder of the same name. */
export function assertFree(appDir: string, blogPath: string, folder: string, inside: boolean): void {
	const app = appSchema.parse({ folder: appDir });
	const files = hasOwnFiles(appDir, blogPath) ? [`public${blogPath}`] : [];
	const taken = findRoutesBelow(appDir, blogPath)[0] ?? files[0];
	if (taken !== undefined) {
		throw new CommandError(
			`The app has \`${taken}\` where the blog would be. Choose another path: \`npx ${PACKAGE} add /articles\`, or replace a blog by the ` +
				`folder of its posts: \`npx ${PACKAGE} add --from content/blog\`.`,
		);
	}
	const present = existsSync(path.join(appDir, folder)) ? readdirSync(path.join(appDir, folder)) : [];
	if (present.length > 0 && !present.includes(SITE_FILE)) {
		throw new CommandError(`\`${folder}\` has other files. Choose another folder with \`--folder\`.`);
	}
	if (!inside && matchesRoute(readAppRoutes(app), blogPath)) {
		printLines(`A dynamic route of the app matches ${blogPath} too. The blog's pages win over it.\n`);
	}
}

/** Tells whether a folder of `public/` has files that aren't those of a build. */
export function hasOwnFiles(appDir: string, blogPath: string): boolean {
	return existsSync(path.join(appDir, "public", blogPath)) && !existsSync(path.join(appDir, ".quire/app.json"));
}

/** Lists the files of the app's pages and routes at the path of the blog, also below a segment for the language. */
export function findRoutesBelow(appDir: string, blogPath: string): string[] {
	const below = [`${blogPath}/`, `/*${blogPath}/`];
	return listRouteFiles(appSchema.parse({ folder: appDir }))
		.filter(({ route }) => below.some((start) => `${route}/`.startsWith(start)))
		.map(({ file }) => file)
		.sort();
}
