"""Words for the digests that the benchmark makes; enough that no two stories of a digest need share one."""

from __future__ import annotations

NOUNS = """
crane quay berth tugboat gantry pilot dredger anchor orchard secateur rootstock picker blossom ladder hedge vineyard
crevasse moraine snowfield ridge summit lake mast glacier surgeon femur scaffold joint ward clinic splint bandage
sleeper locomotive coupling platform timetable conductor siding tunnel verdict judge clerk appeal statute archive
hearing witness vat microbe detergent fermenter stain laundry yeast filter reef hydrophone anemone lagoon diver
mooring current grouper kernel adapter cache prompt accelerator handset token weight field silo harvest drought
broker cooperative pixel satellite girder bearing crack pillar cement inspector span abutment negative projector
scratch intertitle reel curator cinema soundtrack rack pump exchanger turbine intake server valve chiller garment zip
bale spinner loom dye sorter button trainee headset syringe bedside lecturer mannequin infusion ambulance parcel
conveyor label scanner courier warehouse pallet depot violin bow luthier varnish orchestra rehearsal score audience
beehive frame queen nectar meadow swarm keeper jar telescope mirror dome comet nebula observer eclipse orbit bakery
oven dough crust flour apron recipe counter chimney brick roof gutter mason plaster beam attic museum vase mosaic
fresco statue gallery visitor guide ferry deck captain rudder lighthouse buoy harbour tide tractor plough furrow seed
barn fence pasture calf library shelf catalogue reader novel chapter index spine stadium pitch referee whistle goal
trainer bench ticket printer nozzle filament spool layer prototype hinge socket battery anode charger cable inverter
panel meter grid forest trunk canopy sapling ranger trail bark root notebook pencil ruler classroom pupil teacher
blackboard exam kitchen kettle spoon plate pantry menu waiter guest mine shaft drill helmet seam ore lantern cart
"""
VERBS = """
lifted moved guarded measured watched replaced rebuilt opened closed tested weighed counted painted cleaned repaired
carried sorted stored cooled heated printed scanned mapped traced copied joined split folded pressed polished drained
filled loaded unloaded tracked labelled marked checked approved rejected delayed hastened doubled halved tripled
funded bought leased borrowed returned shipped posted delivered collected gathered planted pruned watered harvested
dried milled baked brewed bottled corked tasted served wrapped packed sealed stamped signed framed hung displayed
restored scraped sanded glued welded bolted riveted cast forged bent cut drilled turned tuned played recorded mixed
taught trained coached graded praised blamed warned advised guided followed led passed crossed climbed descended
entered left reached circled surveyed sketched drafted planned designed modelled simulated predicted observed
photographed filmed edited archived indexed stacked balanced anchored lashed steered docked boarded greeted
"""
ADJECTIVES = """
automatic quiet heavy light narrow wide ancient modern wooden metal ceramic hollow solid liquid frozen molten bright
dim transparent opaque rough smooth sharp blunt gentle harsh early late seasonal yearly weekly nightly coastal inland
alpine urban rural northern southern eastern western central remote nearby portable mobile fixed rigid flexible
elastic brittle durable fragile cheap costly rare common local foreign regional public private shared spare idle busy
empty crowded tall short deep shallow steep flat round square oval curved straight tilted striped spotted plain
coloured golden silver copper crimson scarlet amber violet indigo olive turquoise ivory grey pale dark warm cool humid
arid dusty muddy sandy rocky grassy leafy thorny fragrant bitter sweet salty sour spicy mild fresh stale raw ripe
"""
SENTENCES = (
    "The {a} {n} {v} a {a} {n} before the {n} of the {n} was {v} by {count} people.",
    "In the first trial each {n} {v} the {n} within {count} minutes, and no {a} {n} was lost.",
    "Engineers who {v} the {n} found that a {a} {n} had been {v} without any need.",
    "Since the spring a {a} {n} has {v} the {n}, while another {n} {v} its {a} {n}.",
    "According to the plan, {count} more {a} places will be {v} when the {n} and the {n} are ready.",
    "Critics of the {n} say that a {a} {n} should have been {v} long ago.",
    "A second {n} is to follow as soon as the {a} {n} has been {v} and the {n} has been {v}.",
    "It was the {a} {n} that {v} the {n}, not the {n} that everybody had {v}.",
    "The {n} paid for the {a} {n}, and the {n} for what was {v} beside it.",
    "Whether a {n} can be {v} in winter depends on the {a} {n} under the {n}.",
    "Every evening the {n} and the {n} are {v}, and somebody looks at each {a} {n}.",
    "Neither the {n} nor the {a} {n} was {v} when the {n} came back.",
    "Visitors may touch the {n} and the {n}, though nobody has {v} the {a} {n} yet.",
    "Half of all {a} places went to those who {v} a {n} or {v} a {n} last year.",
    "Unions agreed after the {n} had been {v} and a clause on the {a} {n} was written.",
    "What surprised us most: the {a} {n} {v} itself, and the {n} {v} nothing.",
    "Under the new contract the {n} belongs to the {n}, unless the {a} {n} is {v}.",
    "Insurance covers the {n} from Monday on, provided that the {n} is {v} by a {a} {n}.",
    "Money came from the {n}, which also {v} a {a} {n} and {count} lamps.",
    "Students count the {n} once a month and publish how often the {a} {n} is {v}.",
    "Rivals tried the same with a {a} {n}, yet their {n} was {v} too soon.",
    "Its manual has {count} pages, most of them about how the {n} is {v} into a {a} {n}.",
    "Rain is no problem for the {n}: even a {a} {n} was {v} without trouble.",
    "For now the {n} stays with the {n}, since the {a} {n} must first be {v}.",
    "Local firms will build the {n}, among them one that {v} the {a} {n} of the town.",
)
