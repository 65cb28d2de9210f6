import type { z } from "zod";

/** What owners are told of a setting, in the reference and in editors. */
export interface SettingDoc {
	/** The values that it can have, in words. */
	type: string;
	description: string;
	/** Lines of `site.yml`. */
	example: string;
	/** The behaviour without the setting, if it isn't a default value. */
	unset?: string;
	/** What to do instead in an app with the blog inside it, where the setting has no effect. */
	insideApp?: string;
}

/** All that the blog has to know of a setting, apart from what it does with the value. */
export interface SettingDeclaration<Schema extends z.ZodType = z.ZodType> extends SettingDoc {
	/** Validates a value in which every scalar is text, and gives the default. */
	schema: Schema;
	/** Other names of the setting, as `normalizeKey` returns them. */
	aliases?: readonly string[];
	/** Whether a folder with the setting may do more than show its texts. Such a setting of a foreign folder is not followed by default. */
	isGrant?: true;
	/** The remedies for nested settings of earlier versions, by path; `*` is any name. */
	removed?: Readonly<Record<string, string>>;
}

/** Returns the declaration unchanged, for its types. */
export function setting<Schema extends z.ZodType>(declaration: SettingDeclaration<Schema>): SettingDeclaration<Schema> {
	return declaration;
}
