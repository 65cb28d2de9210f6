// What servers of packages beside the engine may use before they load it; they bundle it when they are packed.
import "@/lib/cli/search-programs.mjs";

export { print, printError } from "@/lib/utils/print";
