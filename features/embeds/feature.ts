import type { Feature } from "@/features/feature";
import { embed } from "./embed";

export const embeds: Feature = { name: "embeds", components: { Embed: embed } };
