import { opendirSync } from "node:fs";
import { describeReadError } from "@/lib/utils/read-error";

/** Describes why a content folder can't be read; `undefined` if it can. */
export function describeContentFolder(contentDir: string): string | undefined {
	try {
		opendirSync(/* turbopackIgnore: true */ contentDir).closeSync();
		return undefined;
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		if (code === "ENOENT") {
			return `The content folder \`${contentDir}\` does not exist. Create it, or set \`CONTENT_DIR\` to another folder.`;
		}
		if (code === "ENOTDIR") {
			return `The content folder \`${contentDir}\` is a file, or is in one. Set \`CONTENT_DIR\` to the folder with your posts.`;
		}
		const reason = describeReadError(error).replace(/, opendir\b.*$/, "");
		return `The content folder \`${contentDir}\` can't be read: ${reason}. Allow it, or set \`CONTENT_DIR\` to another folder.`;
	}
}
