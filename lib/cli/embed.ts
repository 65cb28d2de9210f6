export { run } from "@/features/embeds/command";
