import type { Action } from "./action";
import { commit } from "./commit";
import { createNewPost } from "./create";
import { renamePost } from "./rename";
import { changeStatus } from "./status";

/** What the forms of the desk can ask for, by the name in the URL. */
export const ACTIONS: Readonly<Record<string, Action>> = {
	commit,
	new: createNewPost,
	rename: renamePost,
	status: changeStatus,
};
