import { ADD } from "@/lib/cli/add/add";
import type { Command } from "@/lib/cli/command/command";
import { INIT } from "@/lib/cli/init/init";
import { UPGRADE } from "@/lib/cli/upgrade/upgrade";
import { EJECT } from "./eject";
import { ENGINE_COMMANDS } from "./engine-commands";
import { PROVE } from "./prove";

/** In the order of the help. */
export const COMMANDS: readonly Command[] = [INIT, ADD, ...ENGINE_COMMANDS, PROVE, UPGRADE, EJECT];
