import { words } from './write-rows.ts';

/** Methods that give back what they were called on: a chain of them leads to the method that takes the function. */
const fluent = (names: string): string =>
  words(names)
    .map((name) => `    ${name}(...args: any[]): this;`)
    .join('\n');

/** They read without an argument, and set with one. */
const readOrSet = (names: string): string =>
  words(names)
    .map((name) => `    ${name}(): any;\n    ${name}(value: any, ...rest: any[]): this;`)
    .join('\n');

export const COMMANDER_STUB = `
  export declare class CommanderError extends Error {
    constructor(exitCode: number, code: string, message: string);
    code: string;
    exitCode: number;
    message: string;
    nestedError?: string;
  }
  export declare class InvalidArgumentError extends CommanderError {
    constructor(value: string);
  }
  export { InvalidArgumentError as InvalidOptionArgumentError };
  export declare class Argument<Usage extends string = string, Default = any, Coerced = any, Choices = any> {
    constructor(arg: string, description?: string);
    argParser(fn: (value: string, previous: any) => any): this;
${fluent('default choices argRequired argOptional helpGroup')}
    name(): string;
    [member: string]: any;
  }
  export declare class Option<Usage extends string = string, Preset = any, Default = any, Coerced = any, Mandatory = any, Choices = any> {
    constructor(flags: string, description?: string);
    argParser(fn: (value: string, previous: any) => any): this;
${fluent('default preset conflicts implies env makeOptionMandatory hideHelp choices helpGroup')}
    name(): string;
    attributeName(): string;
    isBoolean(): boolean;
    [member: string]: any;
  }
  export declare class Help {
    [member: string]: any;
  }
  export declare class Command<Arguments extends any[] = any[], Options = any, Globals = any> {
    constructor(name?: string);
    args: string[];
    processedArgs: any;
    readonly commands: readonly Command[];
    readonly options: readonly Option[];
    readonly registeredArguments: readonly Argument[];
    parent: Command | null;
    command(name: string, ...rest: any[]): this;
    createCommand(name?: string): Command;
    createOption(flags: string, description?: string): Option;
    createArgument(name: string, description?: string): Argument;
    action(fn: (this: this, ...args: any[]) => any): this;
    hook(event: HookEvent | string, listener: (thisCommand: Command, actionCommand: Command) => any): this;
    on(event: string | symbol, listener: (...args: any[]) => any): this;
    exitOverride(callback?: (error: CommanderError) => any): this;
    addHelpText(position: AddHelpTextPosition | string, text: string | ((context: AddHelpTextContext) => any)): this;
    option(flags: string, description?: string, parse?: ((value: string, previous: any) => any) | {} | null, value?: any): this;
    requiredOption(flags: string, description?: string, parse?: ((value: string, previous: any) => any) | {} | null, value?: any): this;
    argument(name: string, description?: string, parse?: ((value: string, previous: any) => any) | {} | null, value?: any): this;
    parse(argv?: readonly string[], options?: ParseOptions): this;
    parseAsync(argv?: readonly string[], options?: ParseOptions): Promise<this>;
    opts<T = any>(): T;
    optsWithGlobals<T = any>(): T;
    help(...args: any[]): never;
    error(message: string, options?: any): never;
${fluent(`addCommand addArgument arguments addOption addHelpCommand addHelpOption helpCommand helpOption
    allowExcessArguments allowUnknownOption combineFlagAndOptionalValue commandsGroup optionsGroup copyInheritedSettings
    enablePositionalOptions passThroughOptions nameFromFilename setOptionValue setOptionValueWithSource
    showHelpAfterError showSuggestionAfterError storeOptionsAsProperties`)}
${readOrSet('name description summary version usage alias aliases configureHelp configureOutput executableDir helpGroup')}
    [member: string]: any;
  }
  export declare const program: Command;
  export declare function createCommand(name?: string): Command;
  export declare function createOption(flags: string, description?: string): Option;
  export declare function createArgument(name: string, description?: string): Argument;
  export type HookEvent = 'preSubcommand' | 'preAction' | 'postAction';
  export type AddHelpTextPosition = 'beforeAll' | 'before' | 'after' | 'afterAll';
  export interface AddHelpTextContext { error: boolean; command: Command }
  export type OptionValues = Record<string, any>;
  export type OptionValueSource = any;
  export type ParseOptions = any;
  export type ParseOptionsResult = any;
  export type CommandOptions = any;
  export type ExecutableCommandOptions = any;
  export type HelpContext = any;
  export type HelpConfiguration = any;
  export type OutputConfiguration = any;
  export type ErrorOptions = any;
`;

const argv = `
  interface Options {
    coerce?: ((arg: any) => any) | undefined;
    [option: string]: any;
  }
  interface CommandModule<T = {}, U = {}> {
    command?: string | readonly string[] | undefined;
    builder?: CommandBuilder<T, U> | undefined;
    handler: (args: any) => any;
    [property: string]: any;
  }
  type CommandBuilder<T = {}, U = {}> = ((args: Argv<any>, ...rest: any[]) => any) | { [key: string]: Options };
  type BuilderCallback<T, R> = (args: Argv<any>, ...rest: any[]) => any;
  type MiddlewareFunction<T = {}> = (args: any, yargs: Argv<any>) => any;
  type Described = boolean | string | undefined;
  type PositionalOptions = Options;
  type Arguments<T = {}> = any;
  type ArgumentsCamelCase<T = {}> = any;
  type InferredOptionType<O> = any;
  type InferredOptionTypes<O> = any;
  type ParseCallback<T = {}> = (error: Error | undefined, argv: any, output: string) => any;
  type ParserConfigurationOptions = any;
  interface Argv<T = {}> {
    (args?: readonly string[] | string, ...rest: any[]): Argv<T>;
    argv: any;
    command(command: string | readonly string[], description: Described, builder?: CommandBuilder, handler?: (args: any) => any, middlewares?: readonly any[], deprecated?: any): this;
    command(command: string | readonly string[], description: Described, module: CommandModule<any, any>): this;
    command(module: CommandModule<any, any> | readonly CommandModule<any, any>[]): this;
    usage(message: string): this;
    usage(command: string | readonly string[], description: Described, builder?: CommandBuilder, handler?: (args: any) => any): this;
    check(fn: (argv: any, aliases: any) => any, global?: boolean): this;
    fail(fn: ((message: string, error: Error, yargs: Argv) => any) | boolean): this;
    middleware(callbacks: MiddlewareFunction | readonly MiddlewareFunction[], applyBeforeValidation?: boolean): this;
    onFinishCommand(handler: (value: any) => any): this;
    option(key: string, options: Options): this;
    option(options: { [key: string]: Options }): this;
    options(key: string, options: Options): this;
    options(options: { [key: string]: Options }): this;
    positional(key: string, options: Options): this;
    coerce(key: string | readonly string[], fn: (arg: any) => any): this;
    coerce(options: { [key: string]: (arg: any) => any }): this;
    config(key?: any, description?: any, parse?: (path: string) => any): this;
    completion(command?: string, description?: any, fn?: (current: string, argv: any, ...rest: any[]) => any): this;
    parse(args?: string | readonly string[], context?: any, callback?: ParseCallback): any;
    parseSync(args?: string | readonly string[], context?: any, callback?: ParseCallback): any;
    parseAsync(args?: string | readonly string[], context?: any, callback?: ParseCallback): Promise<any>;
    showHelp(level?: any): this;
    getHelp(): Promise<string>;
    getCompletion(args: readonly string[], done?: any): any;
    exit(code: number, error: Error): void;
    terminalWidth(): number;
${fluent(`alias array boolean choices commandDir conflicts count default demand demandCommand demandOption
    deprecateOption describe detectLocale env epilog epilogue example exitProcess global group help hide implies nargs
    normalize number parserConfiguration pkgConf recommendCommands require required requiresArg scriptName
    showCompletionScript showHelpOnFail showHidden showVersion skipValidation strict strictCommands strictOptions string
    updateLocale updateStrings version wrap`)}
    locale(): string;
    locale(value: string): this;
    [member: string]: any;
  }`;

export const YARGS_STUB = `
  declare namespace yargs {${argv}
  }
  declare const yargs: yargs.Argv;
  export = yargs;
`;

export const CAC_STUB = `
  export declare class Command {
    constructor(rawName: string, description: string, config?: any, cli?: CAC);
    option(rawName: string, description?: string, config?: any): this;
    action(callback: (...args: any[]) => any): this;
${fluent('usage version example alias allowUnknownOptions ignoreOptionDefaultValue')}
    outputHelp(): void;
    outputVersion(): void;
    [member: string]: any;
  }
  export declare class CAC {
    constructor(name?: string);
    command(rawName: string, description?: string, config?: any): Command;
    help(callback?: (sections: any[]) => any): this;
    parse(argv?: readonly string[], options?: { run?: boolean }): { args: readonly string[]; options: { [key: string]: any } };
    runMatchedCommand(): any;
${fluent('option usage version example on once addListener')}
    outputHelp(): void;
    outputVersion(): void;
    [member: string]: any;
  }
  export declare function cac(name?: string): CAC;
  export default cac;
`;

export const SADE_STUB = `
  declare function sade(usage: string, isSingle?: boolean): sade.Sade;
  declare namespace sade {
    type Handler = (...args: any[]) => any;
    type Value = number | string | boolean | null;
    interface LazyOutput { name: string; handler: Handler; args: string[] }
    interface Sade {
      action(handler: Handler): this;
${fluent('command option describe alias example version')}
      parse(argv: string[], options?: any): any;
      help(command?: string): void;
    }
  }
  export = sade;
`;
