/**
 * What people begin with when they must think of a password, in Portuguese and English: words of the lists that guessers
 * try first, without their endings of digits and signs, which guessable-password.ts takes off by itself.
 */
export const commonWords: readonly string[] = `
  password passwort passw palavrapasse palavrachave senha segredo secret acesso access entrar entra login logon welcome
  bemvindo bemvinda letmein trustno default changeme mudar mudame alterar temporary temporaria provisoria teste test
  testing demo exemplo example admin administrador administrator root user utilizador usuario guest convidado master
  superuser system sistema computer computador internet server servidor office escritorio trabalho work empresa company
  firma advogado advogada advogados lawyer legal justica tribunal direito imigracao immigration processo processos cliente
  clientes portugal portugues portuguesa lisboa lisbon porto coimbra braga faro aveiro setubal madeira acores funchal
  evora leiria viseu guimaraes algarve brasil brazil angola mocambique europa benfica sporting fcporto sportinglisboa
  slbenfica academica vitoria ronaldo cristiano cristianoronaldo eusebio mourinho messi neymar football futebol soccer
  baseball basketball hockey champion campeao amor amorzinho meuamor amorde amorte teamo iloveyou loveyou love forever
  parasempre saudade coracao querida querido princesa princess anjo angel anjinho bebe baby filho filha familia family
  mae pai mama papa avo vida life feliz happy felicidade alegria sorriso smile paz peace deus jesus cristo maria fatima
  nossasenhora jose joao antonio francisco manuel pedro paulo carlos luis miguel ricardo tiago bruno diogo andre rafael
  daniel david nuno rui jorge fernando marco martim rodrigo santiago goncalo duarte tomas afonso ana anabela beatriz
  carolina catarina claudia cristina daniela diana helena ines joana leonor mariana margarida marta matilde monica patricia
  raquel rita sandra sara silvia sofia sonia susana teresa vera silva santos ferreira pereira oliveira costa rodrigues
  martins sousa fernandes goncalves gomes lopes marques alves almeida ribeiro pinto carvalho teixeira moreira correia
  mendes nunes soares vieira monteiro cardoso rocha neves coelho cruz cunha pires ramos reis simoes antunes matos
  michael jennifer jordan jessica ashley charlie thomas robert william george james john andrew matthew joshua anthony
  nicole hannah samantha michelle amanda taylor alexander alexandra alex dragon monkey macaco tiger tigre lion leao gato
  gatinho gatinha cat kitty hellokitty cao caozinho dog puppy shadow sombra flower flor flores rosa rose butterfly borboleta
  estrela star stars starwars sol lua sunshine moonlight summer verao winter inverno spring primavera autumn outono january
  janeiro february fevereiro march marco april abril may maio june junho july julho august agosto september setembro
  october outubro november novembro december dezembro monday segunda tuesday terca wednesday quarta thursday quinta friday
  sexta saturday sabado sunday domingo red vermelho blue azul green verde black preto white branco yellow amarelo orange
  laranja purple roxo pink silver prata golden ouro gold diamond diamante superman batman spiderman pokemon pikachu naruto
  mustang ferrari porsche mercedes corvette harley yamaha honda toyota google facebook instagram samsung iphone apple
  microsoft windows linux android youtube gmail hotmail outlook linkedin myspace netflix playstation minecraft fortnite
  cheese queijo chocolate cookie banana coffee cafe pizza music musica guitar guitarra freedom liberdade whatever hello
  ola bomdia boatarde boanoite obrigado obrigada thankyou please porfavor killer hunter ranger maverick phoenix ninja
  samurai warrior guerreiro merlin matrix cowboy player jogador winner vencedor lucky sorte money dinheiro security
  seguranca secure seguro segura privado private confidential confidencial numero number code codigo chave key
  passe pass word palavra nova novo new
  qwerty azerty
`
  .trim()
  .split(/\s+/);
