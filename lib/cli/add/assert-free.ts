import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { CommandError } from "@/lib/cli/command/command";
import { PACKAGE } from "@/lib/cli/project/find-project";
import { SITE_FILE } from "@/lib/config/parse";
import { readAppRoutes } from "@/lib/content/source/app-routes";
import { appSchema } from "@/lib/utils/app";
import { matchesRoute } from "@/lib/utils/app-links";
import { printLines } from "@/lib/utils/print";

/** Throws a `CommandError` if the app has something at the path, or another folder of the same name. */
export function assertFree(appDir: string, blogPath: string, folder: string): void {
	const routes = readAppRoutes(appSchema.parse({ folder: appDir }));
	const files = existsSync(path.join(appDir, "public", blogPath)) ? [`public${blogPath}`] : [];
	const taken = routes.find((route) => `${route}/`.startsWith(`${blogPath}/`)) ?? files[0];
	if (taken !== undefined) {
		throw new CommandError(
			`The app has \`${taken}\` where the blog would be. Choose another path: \`npx ${PACKAGE} add /articles\`.`,
		);
	}
	const present = existsSync(path.join(appDir, folder)) ? readdirSync(path.join(appDir, folder)) : [];
	if (present.length > 0 && !present.includes(SITE_FILE)) {
		throw new CommandError(`\`${folder}\` has other files. Choose another folder with \`--folder\`.`);
	}
	if (matchesRoute(routes, blogPath)) {
		printLines(`A dynamic route of the app matches ${blogPath} too. The blog's pages win over it.\n`);
	}
}
